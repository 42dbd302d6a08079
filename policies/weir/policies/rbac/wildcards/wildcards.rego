# METADATA
# title: Rights to everything
# description: |
#   A star grants what exists today and whatever a later version or another operator adds: secrets,
#   commands in pods, other people's roles.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC, least privilege
# custom:
#   code: POL-RBC-002
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Role.rbac.authorization.k8s.io, ClusterRole.rbac.authorization.k8s.io]
#   expected: verbs, resources, groups and paths by name
#   remediation: name what is needed
package weir.policies.rbac.wildcards

import data.weir.lib.finding

deny contains finding.at(input.index, ["rules", i, field, j], $"{field} holds \"{value}\"") if {
	some i, rule in input.object.rules
	some field in ["apiGroups", "resources", "verbs", "nonResourceURLs"]
	some j, value in rule[field]
	contains(value, "*")
}
