# METADATA
# title: Service account with two identities
# description: |
#   A service account that names a role in its annotation and has a Pod Identity association too gets the
#   annotation's: the SDK looks there first. Who reads the association alone is mistaken about what the
#   job may do.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html
#     description: Amazon EKS, Pod Identity and its order among credentials
# custom:
#   code: POL-IAM-012
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: either the annotation or the association
#   remediation: remove the annotation eks.amazonaws.com/role-arn where Pod Identity is used
package weir.policies.iam.two_identities

import data.weir.lib.finding

annotation := "eks.amazonaws.com/role-arn"

deny contains finding.at(index, path, $"the annotation names \"{arn}\", and association \"{association.name}\" gives a role too") if {
	some association in input.objects
	association.kind == "PodIdentityAssociation"
	spec := object.get(association.object.spec, "forProvider", association.object.spec)
	some index, entry in input.objects
	entry.kind == "ServiceAccount"
	entry.name == spec.serviceAccount
	entry.namespace == spec.namespace
	arn := entry.object.metadata.annotations[annotation]
	path := ["metadata", "annotations", annotation]
}
