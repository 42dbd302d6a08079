# METADATA
# title: Trust in Pod Identity that is not bound to the cluster
# description: |
#   Without a condition on the source every cluster of the account, or of others, can hand the role out,
#   whoever may associate roles there. Without sts:TagSession, Pod Identity cannot hand it out at all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
#     description: Amazon EKS, the trust policy that Pod Identity needs
# custom:
#   code: POL-IAM-013
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [Role.iam.services.k8s.aws, Role.iam.aws.m.upbound.io, Role.iam.aws.upbound.io]
#   expected: sts:AssumeRole and sts:TagSession, for this cluster or account alone
#   remediation: demand aws:SourceArn with the ARN of the cluster
package weir.policies.iam.pod_identity_trust

import data.weir.lib.finding
import data.weir.lib.iam

pods := [grant |
	some grant in iam.trusted
	some principal in grant.statement.principals
	startswith(principal.value, "pods.eks.amazonaws.com")
]

deny contains finding.at(input.index, grant.path, $"{grant.name} does not allow sts:TagSession") if {
	some grant in pods
	not tagged
}

# Another statement for Pod Identity may allow it as well.
tagged if {
	some grant in pods
	some action in grant.statement.actions
	lower(action) in {"sts:tagsession", "sts:*", "*"}
}

deny contains finding.at(input.index, grant.path, $"{grant.name} demands neither source nor cluster") if {
	some grant in pods
	every key in ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgId", "aws:RequestTag/eks-cluster-arn"] {
		count(iam.demanded(grant.statement, key)) == 0
	}
}
