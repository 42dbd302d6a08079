# METADATA
# title: Right that turns a job into an administrator
# description: |
#   With rights over identities, keys, bucket policies or any role whatever, a compromised job gives
#   itself all other rights. No Flink job needs them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#     description: AWS IAM, apply least-privilege permissions
# custom:
#   code: POL-IAM-007
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds:
#     - Role.iam.services.k8s.aws
#     - Role.iam.aws.m.upbound.io
#     - Role.iam.aws.upbound.io
#     - Policy.iam.services.k8s.aws
#     - Policy.iam.aws.m.upbound.io
#     - Policy.iam.aws.upbound.io
#   expected: rights over data alone
#   remediation: remove the action, or let the platform's own automation do this
package weir.policies.iam.dangerous_actions

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

deny contains finding.at(input.index, grant.path, $"{grant.name} allows \"{action}\"") if {
	count(dangerous) > 0
	some grant in iam.allowed
	some action in grant.statement.actions
	action in dangerous
}

deny contains finding.at(input.index, grant.path, $"{grant.name} allows \"{action}\" on \"{resource.text}\"") if {
	some grant in iam.allowed
	some action in grant.statement.actions
	startswith(lower(action), "sts:assumerole")
	some resource in grant.statement.resources
	iam.wild(resource.text)
}

actions := {action | some grant in iam.allowed; some action in grant.statement.actions}

forbidden := {lower(action) | some action in facts.parameters.iam.forbiddenActions}

prefixes := {iam.literal(action) | some action in forbidden; iam.wild(action)}

dangerous contains action if {
	some action in actions
	lower(action) in forbidden
	not iam.whole_service(action)
}

dangerous contains action if {
	some action in actions
	some prefix in prefixes
	startswith(lower(action), prefix)
	not iam.whole_service(action)
}

# Patterns that hold one of them.
dangerous contains action if {
	some action in actions
	iam.wild(action)
	not iam.whole_service(action)
	some known in forbidden
	startswith(iam.literal(known), iam.literal(lower(action)))
}
