package weir.policies.iam.dangerous_actions_test

import data.weir.lib.iam_test
import data.weir.policies.iam.dangerous_actions

messages(actions, resource) := {finding.message | some finding in found} if {
	found := dangerous_actions.deny with input as iam_test.role([iam_test.grant(actions, [resource])])
}

test_rights_over_data_pass if {
	messages(["s3:GetObject", "s3:PutObject*", "kms:Decrypt", "kms:Generate*"], "*") == set()
}

test_dangerous_action_is_denied if {
	dangerous_actions.deny == {{
		"object": 0,
		"path": ["spec", "inlinePolicies", "access"],
		"message": "statement 1 allows \"iam:PassRole\"",
	}} with input as iam_test.role([iam_test.grant(["iam:PassRole"], ["*"])])
}

test_letters_do_not_matter if {
	messages(["S3:putBucketPolicy"], "*") == {"statement 1 allows \"S3:putBucketPolicy\""}
	messages(["kms:puTkeyPolicy"], "*") == {"statement 1 allows \"kms:puTkeyPolicy\""}
}

test_patterns_that_hold_one_are_denied if {
	messages(["s3:Put*", "iam:Get*"], "*") == {"statement 1 allows \"s3:Put*\"", "statement 1 allows \"iam:Get*\""}
}

test_whole_service_is_for_another_rule if {
	messages(["iam:*", "*"], "*") == set()
}

test_assuming_named_roles_passes if {
	messages(["sts:AssumeRole"], "arn:aws:iam::2:role/reader") == set()
}

test_assuming_any_role_is_denied if {
	messages(["sts:AssumeRole"], "arn:aws:iam::2:role/*") == {"statement 1 allows \"sts:AssumeRole\" on \"arn:aws:iam::2:role/*\""}
}

test_list_is_a_parameter if {
	found := messages(["iam:PassRole", "sqs:DeleteQueue"], "*") with data.weir.parameters.iam.forbiddenActions as ["sqs:DeleteQueue"]
	found == {"statement 1 allows \"sqs:DeleteQueue\""}
}
