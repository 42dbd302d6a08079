# METADATA
# title: Namespace that lets unsafe pods in
# description: |
#   A team's namespace that enforces a weaker level of pod security than its environment must lets pods
#   run as root or with privileges; one whose level is not pinned to a version of Kubernetes changes
#   what it lets in with an upgrade of the cluster. EMR's image does not pass `restricted` yet.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-admission/
#     description: Kubernetes, pod security admission
# custom:
#   code: POL-NS-001
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Namespace]
#   expected: the least level of the environment or a stricter one, pinned to a version that the cluster has
#   remediation: set the labels for enforcement, or have the namespace put on the platform's list of exceptions
package weir.policies.namespaces.pod_security_level

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

strictness := {"privileged": 0, "baseline": 1, "restricted": 2}

label := "pod-security.kubernetes.io/enforce"

version_label := "pod-security.kubernetes.io/enforce-version"

enforced := input.parsed.podSecurity.enforce

# What the namespace must enforce at least: its own exception, else what holds for the operator.
least := facts.parameters.namespaces.podSecurityExceptions[input.object.metadata.name]

least := facts.parameters.namespaces.leastPodSecurity[facts.environment.operator.type] if {
	not facts.parameters.namespaces.podSecurityExceptions[input.object.metadata.name]
}

deny contains finding.at(input.index, ["metadata", "labels", label], message) if {
	units.of_team
	object.get(strictness, enforced.level, -1) < strictness[least]
	message := $"namespace enforces \"{enforced.level}\" where \"{least}\" is the least"
}

deny contains finding.at(input.index, ["metadata", "labels", version_label], message) if {
	units.of_team
	enforced.level != ""
	not enforced.version
	version := object.get(input.object, ["metadata", "labels", version_label], "latest")
	message := $"enforced version \"{version}\" is not pinned"
}

deny contains finding.at(input.index, ["metadata", "labels", version_label], message) if {
	units.of_team
	enforced.version > facts.environment.cluster.kubernetesVersion
	version := input.object.metadata.labels[version_label]
	cluster := facts.environment.cluster.kubernetes
	message := $"enforced version \"{version}\" is newer than the cluster's {cluster}"
}
