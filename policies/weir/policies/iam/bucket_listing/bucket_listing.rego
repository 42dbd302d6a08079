# METADATA
# title: Right to list a whole bucket
# description: |
#   Without a condition on s3:prefix a job sees the names of every object in the bucket: those of other
#   teams' data, state and customers.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
#     description: Amazon S3, condition keys of bucket policies
# custom:
#   code: POL-IAM-005
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds:
#     - Role.iam.services.k8s.aws
#     - Role.iam.aws.m.upbound.io
#     - Role.iam.aws.upbound.io
#     - Policy.iam.services.k8s.aws
#     - Policy.iam.aws.m.upbound.io
#     - Policy.iam.aws.upbound.io
#   expected: a condition on s3:prefix that names the job's folders
#   remediation: give listing a statement of its own, with StringLike on s3:prefix
package weir.policies.iam.bucket_listing

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

deny contains finding.at(input.index, grant.path, $"{grant.name} allows \"{action}\" on \"{resource.text}\" without s3:prefix") if {
	some grant in iam.allowed
	some action in grant.statement.actions
	lists(action)
	not iam.whole_service(action)
	conditions := iam.demanded(grant.statement, "s3:prefix")
	count(conditions) == 0
	some resource in grant.statement.resources
	not resource_excused(resource)
}

deny contains finding.at(input.index, grant.path, $"{grant.name} lists everything like \"{prefix}\"") if {
	some grant in iam.allowed
	some action in grant.statement.actions
	lists(action)
	some condition in iam.demanded(grant.statement, "s3:prefix")
	some prefix in condition.values
	iam.literal(prefix) == ""
	iam.wild(prefix)
}

resource_excused(resource) if resource.resource in facts.parameters.iam.wholeBuckets

lists(action) if action in {"s3:ListBucket", "s3:ListBucketVersions"}

# Patterns that hold s3:ListBucket.
lists(action) if {
	iam.wild(action)
	startswith("s3:ListBucket", iam.literal(action))
}
