# METADATA
# title: Namespace that hides what a stricter pod security would refuse
# description: |
#   The levels for warnings and for the audit log must be at least the one that is enforced: only then
#   people see, before a pod is refused, what will be.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-admission/
#     description: Kubernetes, pod security admission
# custom:
#   code: POL-NS-002
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [Namespace]
#   expected: levels for warnings and the audit log that are at least the enforced one
#   remediation: set both labels to the enforced level or a stricter one
package weir.policies.namespaces.pod_security_feedback

import data.weir.lib.finding

strictness := {"privileged": 0, "baseline": 1, "restricted": 2}

prefix := "pod-security.kubernetes.io/"

deny contains finding.at(input.index, path, $"label {label} is \"{level}\" where \"{enforced}\" is enforced") if {
	labels := object.get(input.object, ["metadata", "labels"], {})
	enforced := labels[concat("", [prefix, "enforce"])]
	some mode in ["warn", "audit"]
	label := concat("", [prefix, mode])
	level := object.get(labels, label, "privileged")
	object.get(strictness, level, -1) < strictness[enforced]
	path := ["metadata", "labels", label]
}
