# METADATA
# title: Rights of a team in the whole cluster
# description: |
#   A ClusterRoleBinding gives its rights in every namespace, a ClusterRole may join itself to those of
#   others, and an access entry of EKS lets anybody of AWS into the cluster with what policy it likes. What
#   a team's folder delivers must end at the team's namespace.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
#     description: Amazon EKS, access entries
# custom:
#   code: POL-RBC-001
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds:
#     - ClusterRole.rbac.authorization.k8s.io
#     - ClusterRoleBinding.rbac.authorization.k8s.io
#     - AccessEntry.eks.services.k8s.aws
#     - AccessEntry.eks.aws.m.upbound.io
#     - AccessEntry.eks.aws.upbound.io
#     - AccessPolicyAssociation.eks.aws.m.upbound.io
#     - AccessPolicyAssociation.eks.aws.upbound.io
#   expected: Roles and RoleBindings alone in the folders of teams
#   remediation: make it a Role or RoleBinding, or deliver it with the platform's parts
package weir.policies.rbac.cluster_wide

import data.weir.lib.finding
import data.weir.lib.units

deny contains finding.at(input.index, ["kind"], message) if {
	units.of_team
	message := $"kind \"{input.object.kind}\" is delivered with a team"
}
