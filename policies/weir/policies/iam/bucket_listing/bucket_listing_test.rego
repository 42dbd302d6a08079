package weir.policies.iam.bucket_listing_test

import data.weir.lib.iam_test
import data.weir.policies.iam.bucket_listing

denied(actions, conditions) := found if {
	statement := object.union(iam_test.grant(actions, ["arn:aws:s3:::lake"]), {"conditions": conditions})
	found := bucket_listing.deny with input as iam_test.role([statement])
}

at(message) := {{"object": 0, "path": ["spec", "inlinePolicies", "access"], "message": message}}

prefix(values) := [iam_test.when("StringLike", "s3:prefix", values)]

test_listing_under_a_prefix_passes if {
	denied(["s3:ListBucket"], prefix(["fraud/*"])) == set()
}

test_other_actions_pass if {
	denied(["s3:GetBucketLocation", "s3:Get*", "s3:ListBucketMultipartUploads", "sqs:ListQueues"], []) == set()
}

test_listing_everything_is_denied if {
	denied(["s3:ListBucket"], []) == at("statement 1 allows \"s3:ListBucket\" on \"arn:aws:s3:::lake\" without s3:prefix")
	denied(["s3:List*"], []) == at("statement 1 allows \"s3:List*\" on \"arn:aws:s3:::lake\" without s3:prefix")
}

test_optional_condition_does_not_help if {
	count(denied(["s3:ListBucket"], [iam_test.when("StringLikeIfExists", "s3:prefix", ["fraud/*"])])) == 1
}

test_prefix_of_everything_is_denied if {
	denied(["s3:ListBucket"], prefix(["fraud/*", "*"])) == at("statement 1 lists everything like \"*\"")
}

test_whole_service_is_for_another_rule if {
	denied(["s3:*"], []) == set()
}

test_buckets_that_a_job_may_have_whole_pass if {
	found := denied(["s3:ListBucket"], []) with data.weir.parameters.iam.wholeBuckets as ["lake"]
	found == set()
}
