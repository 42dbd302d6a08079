# METADATA
# title: Right to everything that a service can do
# description: |
#   An action such as s3:* holds what deletes buckets and changes who may read them, and what AWS adds
#   tomorrow; so does all but a few (NotAction, NotResource). A compromised job may do all of it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#     description: AWS IAM, apply least-privilege permissions
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
#     description: AWS IAM, NotAction
# custom:
#   code: POL-IAM-003
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds:
#     - Role.iam.services.k8s.aws
#     - Role.iam.aws.m.upbound.io
#     - Role.iam.aws.upbound.io
#     - Policy.iam.services.k8s.aws
#     - Policy.iam.aws.m.upbound.io
#     - Policy.iam.aws.upbound.io
#   expected: the actions that the job needs, one by one
#   remediation: name the actions and resources
package weir.policies.iam.whole_services

import data.weir.lib.finding
import data.weir.lib.iam

grants := array.concat(iam.allowed, iam.trusted)

deny contains finding.at(input.index, grant.path, $"{grant.name} allows \"{action}\"") if {
	some grant in grants
	some action in grant.statement.actions
	iam.whole_service(action)
}

deny contains finding.at(input.index, grant.path, $"{grant.name} allows all but {excepted}") if {
	some grant in grants
	count(grant.statement.notActions) > 0
	excepted := concat(", ", [quoted | some action in grant.statement.notActions; quoted := $"\"{action}\""])
}

deny contains finding.at(input.index, grant.path, $"{grant.name} allows everything outside {excepted}") if {
	some grant in grants
	count(grant.statement.notResources) > 0
	excepted := concat(", ", [quoted | some resource in grant.statement.notResources; quoted := $"\"{resource.text}\""])
}
