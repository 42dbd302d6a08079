package weir.policies.iam.foreign_accounts_test

import data.weir.lib.iam_test
import data.weir.policies.iam.foreign_accounts

environments := {"prod": {"cluster": {"account": "1"}, "foreignStateBuckets": {"state-dev": "dev"}}}

given(resource) := iam_test.role([iam_test.grant(["s3:GetObject"], [resource])])

denied(asked) := found if found := foreign_accounts.deny with input as asked with data.weir.environments as environments

at(message) := {{"object": 0, "path": ["spec", "inlinePolicies", "access"], "message": message}}

queue := "arn:aws:sqs:eu-central-1:3:queue"

test_own_account_and_buckets_pass if {
	denied(given("arn:aws:sqs:eu-central-1:1:queue")) == set()
	denied(given("arn:aws:s3:::state-prod/a/*")) == set()
	denied(given("*")) == set()
}

test_other_account_is_denied if {
	denied(given(queue)) == at("statement 1 names account \"3\"")
}

test_account_of_a_declared_system_passes if {
	access := [{"kind": "sqs", "name": "q", "account": "3"}, {"kind": "bucket", "name": "b"}]
	denied(object.union(given(queue), {"workload": {"access": access}})) == set()
}

test_named_account_passes if {
	found := denied(given(queue)) with data.weir.parameters.iam.foreignAccounts as ["3"]
	found == set()
}

test_bucket_of_another_environment_is_denied if {
	denied(given("arn:aws:s3:::state-dev/a/*")) == at("statement 1 names \"state-dev\", which holds the state of dev")
}
