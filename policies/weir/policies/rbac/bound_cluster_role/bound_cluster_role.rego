# METADATA
# title: Binding to a role of the whole cluster
# description: |
#   Kubernetes' own `admin` and `edit` read secrets, run commands in pods and act as service accounts, and
#   take in whatever rights an operator adds to them. Only the ClusterRoles that the platform names may be
#   bound in a team's namespace.
# related_resources:
#   - ref: https://kubernetes.io/docs/reference/access-authn-authz/rbac/
#     description: Kubernetes, RBAC, user-facing roles
# custom:
#   code: POL-RBC-006
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [RoleBinding.rbac.authorization.k8s.io]
#   expected: a Role of the same namespace, or a ClusterRole that the platform allows
#   remediation: bind one of Weir's roles, or a Role with the rights that are needed
package weir.policies.rbac.bound_cluster_role

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

deny contains finding.at(input.index, ["roleRef", "name"], $"binding to ClusterRole \"{role.name}\"") if {
	role := input.object.roleRef
	role.kind == "ClusterRole"
	units.of_team
	not role.name in facts.parameters.rbac.bindableClusterRoles
}
