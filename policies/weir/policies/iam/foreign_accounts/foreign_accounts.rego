# METADATA
# title: Right in another account or environment
# description: |
#   A role that reaches another account, or another environment's bucket of state, mixes what the tiers
#   keep apart: a job under test changes production. Accounts of data systems that the job declares, and
#   those that the platform names, are allowed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html
#     description: AWS IAM, access to resources across accounts
# custom:
#   code: POL-IAM-015
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
#   expected: resources of the environment's own account and buckets
#   remediation: declare the system with its account, or use the environment's own
package weir.policies.iam.foreign_accounts

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

deny contains finding.at(input.index, grant.path, $"{grant.name} names account \"{account}\"") if {
	some grant in iam.allowed
	some resource in grant.statement.resources
	account := resource.account
	account != ""
	not account in own
}

own := {account |
	some accounts in [
		[facts.environment.cluster.account, "aws"],
		facts.parameters.iam.foreignAccounts,
		[system.account | some system in object.get(input, ["workload", "access"], [])],
	]
	some account in accounts
}

deny contains finding.at(input.index, grant.path, $"{grant.name} names \"{bucket}\", which holds the state of {name}") if {
	some grant in iam.allowed
	some resource in grant.statement.resources
	resource.service == "s3"
	bucket := split(resource.resource, "/")[0]
	name := facts.environment.foreignStateBuckets[bucket]
}
