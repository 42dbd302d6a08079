# METADATA
# title: Key that a job may use for anything
# description: |
#   A role that may decrypt with a key, and not only through the service whose data it reads, can
#   decrypt whatever else that key protects and somebody hands to it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
#     description: AWS KMS, the condition key kms:ViaService
# custom:
#   code: POL-IAM-010
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds:
#     - Role.iam.services.k8s.aws
#     - Role.iam.aws.m.upbound.io
#     - Role.iam.aws.upbound.io
#     - Policy.iam.services.k8s.aws
#     - Policy.iam.aws.m.upbound.io
#     - Policy.iam.aws.upbound.io
#   expected: a condition on kms:ViaService
#   remediation: demand kms:ViaService of the service that holds the data
package weir.policies.iam.key_use

import data.weir.lib.finding
import data.weir.lib.iam

deny contains finding.at(input.index, grant.path, $"{grant.name} allows {actions} without kms:ViaService") if {
	some grant in iam.allowed
	keys := [action | some action in grant.statement.actions; startswith(lower(action), "kms:")]
	count(keys) > 0
	services := [value |
		some condition in iam.demanded(grant.statement, "kms:ViaService")
		some value in condition.values
	]
	not limited(services)
	actions := concat(", ", sort(keys))
}

limited(services) if {
	count(services) > 0
	every service in services {
		iam.literal(service) != ""
	}
}
