# METADATA
# title: Role that more than named service accounts may assume
# description: |
#   The trust of a role is its lock: where it does not demand both the subject and the audience of a
#   token, or takes patterns of subjects, every pod of the cluster (or anybody) becomes the job and
#   reads its data. On EMR, whose service accounts have generated names, a pattern for the name of
#   the account alone is allowed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
#     description: Amazon EKS, trust policies of roles for service accounts
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
#     description: AWS IAM, condition operators
# custom:
#   code: POL-IAM-001
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Role.iam.services.k8s.aws, Role.iam.aws.m.upbound.io, Role.iam.aws.upbound.io]
#   expected: StringEquals on both sub and aud of the cluster's own identity provider, or Pod Identity
#   remediation: name the service account in full, and let only the cluster's identity provider in
package weir.policies.iam.open_trust

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

deny contains finding.at(input.index, grant.path, $"{grant.name} trusts \"{principal.value}\"") if {
	some grant in iam.trusted
	some principal in grant.statement.principals
	not iam.issuer(principal)
	not principal.value in ["pods.eks.amazonaws.com", "pods.eks.amazonaws.com.cn"]
	not principal.value in facts.parameters.iam.trustedPrincipals
}

deny contains finding.at(input.index, grant.path, $"{grant.name} demands no \"{key}\"") if {
	some grant in iam.trusted
	some issuer in issuers(grant.statement)
	some claim in ["aud", "sub"]
	key := $"{issuer}:{claim}"
	count(iam.demanded(grant.statement, key)) == 0
}

deny contains finding.at(input.index, grant.path, $"{grant.name} takes tokens for the audience \"{value}\"") if {
	some grant in iam.trusted
	some issuer in issuers(grant.statement)
	some condition in iam.demanded(grant.statement, $"{issuer}:aud")
	some value in condition.values
	not value in facts.parameters.iam.audiences
}

deny contains finding.at(input.index, grant.path, $"{grant.name} trusts every subject like \"{value}\"") if {
	some grant in iam.trusted
	some issuer in issuers(grant.statement)
	some condition in iam.demanded(grant.statement, $"{issuer}:sub")
	condition.operator != "StringEquals"
	some value in condition.values
	iam.wild(value)
	not iam.approved_pattern(value)
}

issuers(statement) := {issuer |
	some principal in statement.principals
	not principal.value in facts.parameters.iam.trustedPrincipals
	issuer := iam.issuer(principal)
}
