package weir.policies.iam.wide_resources_test

import data.weir.lib.iam_test
import data.weir.policies.iam.wide_resources

environments := {"prod": {
	"stateBuckets": ["state"],
	"teams": [{"name": "payments"}, {"name": "payments-eu"}, {"name": "ads"}],
}}

denied(actions, resource) := found if {
	found := wide_resources.deny with input as iam_test.role([iam_test.grant(actions, [resource])])
		with data.weir.environments as environments
}

at(message) := {{"object": 0, "path": ["spec", "inlinePolicies", "access"], "message": message}}

test_named_resources_pass if {
	denied(["sqs:SendMessage"], "arn:aws:sqs:eu-central-1:1:queue") == set()
	denied(["dynamodb:PutItem"], "arn:aws:dynamodb:eu-central-1:1:table/a*") == set()
	denied(["s3:ListBucket"], "arn:aws:s3:::lake") == set()
	denied(["s3:PutObject"], "arn:aws:s3:::lake/fraud/*") == set()
	denied(["s3:PutObject"], "arn:aws:s3:::state/flink/prod/payments/fraud/*") == set()
}

test_every_resource_is_denied if {
	denied(["sqs:SendMessage", "sqs:GetQueueUrl"], "*") == at("statement 1 allows sqs:GetQueueUrl, sqs:SendMessage on \"*\"")
	denied(["sqs:SendMessage"], "arn:aws:sqs:eu-central-1:1:*") == at("statement 1 allows sqs:SendMessage on \"arn:aws:sqs:eu-central-1:1:*\"")
	denied(["s3:GetObject"], "arn:aws:s3:::*") == at("statement 1 allows s3:GetObject on \"arn:aws:s3:::*\"")
}

test_actions_that_have_no_resource_pass if {
	denied(["cloudwatch:PutMetricData"], "*") == set()
	found := denied(["cloudwatch:PutMetricData"], "*") with data.weir.parameters.iam.anyResourceActions as []
	count(found) == 1
}

test_roles_to_assume_are_for_another_rule if {
	denied(["sts:AssumeRole"], "*") == set()
}

test_patterns_of_buckets_are_denied if {
	denied(["s3:GetObject"], "arn:aws:s3:::acme-*/x/*") == at("statement 1 names buckets by the pattern \"acme-*\"")
}

test_whole_buckets_are_denied if {
	denied(["s3:GetObject"], "arn:aws:s3:::lake/*") == at("statement 1 allows every object of bucket \"lake\"")
	found := denied(["s3:GetObject"], "arn:aws:s3:::lake/*") with data.weir.parameters.iam.wholeBuckets as ["lake"]
	found == set()
}

test_state_of_others_is_denied if {
	where := "state/flink/prod/ads/clicks/*"
	denied(["s3:PutObject"], $"arn:aws:s3:::{where}") == at($"statement 1 reaches state outside of the team's own, at \"{where}\"")
	near := "state/flink/prod/payments-eu/x/*"
	count(denied(["s3:PutObject"], $"arn:aws:s3:::{near}")) == 1
}

test_data_beside_state_passes if {
	denied(["s3:PutObject"], "arn:aws:s3:::state/reports/*") == set()
}

test_folder_that_holds_all_teams_is_denied if {
	where := "state/flink/prod/*"
	denied(["s3:PutObject"], $"arn:aws:s3:::{where}") == at($"statement 1 reaches state outside of the team's own, at \"{where}\"")
}

test_folder_above_the_own_is_denied if {
	above := iam_test.role([iam_test.grant(["s3:PutObject"], ["arn:aws:s3:::state/fl*"])])
	storage := [{"bucket": "other", "prefix": "x"}, {"bucket": "state", "prefix": "flink/prod/payments/fraud/ha"}]
	given := object.union(above, {"objects": [{"kind": "Role"}, {"kind": "FlinkDeployment", "parsed": {"storage": storage}}]})
	found := wide_resources.deny with input as given with data.weir.environments as environments
	found == at("statement 1 reaches state outside of the team's own, at \"state/fl*\"")
}

test_reading_one_folder_of_others_passes if {
	denied(["s3:GetObject"], "arn:aws:s3:::state/flink/prod/ads/clicks/savepoints/*") == set()
	count(denied(["s3:GetObject"], "arn:aws:s3:::state/flink/prod/ads/*")) == 1
	found := denied(["s3:GetObject"], "arn:aws:s3:::state/flink/prod/ads/*") with data.weir.parameters.iam.restoreFolders as 3
	found == set()
}

test_platform_is_not_bound_to_a_team if {
	statement := iam_test.grant(["s3:PutObject"], ["arn:aws:s3:::state/flink/prod/*"])
	platform := object.remove(iam_test.role([statement]), ["team"])
	count(wide_resources.deny) == 0 with input as platform with data.weir.environments as environments
}
