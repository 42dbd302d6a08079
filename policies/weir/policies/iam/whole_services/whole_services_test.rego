package weir.policies.iam.whole_services_test

import data.weir.lib.iam_test
import data.weir.policies.iam.whole_services

denied(statement) := found if {
	found := whole_services.deny with input as iam_test.role([statement])
}

at(message) := {{"object": 0, "path": ["spec", "inlinePolicies", "access"], "message": message}}

test_named_actions_pass if {
	denied(iam_test.grant(["s3:GetObject", "s3:Get*"], ["arn:aws:s3:::b/k"])) == set()
}

test_denial_of_everything_passes if {
	denied(iam_test.allow({"effect": "Deny", "actions": ["*"]})) == set()
}

test_whole_services_are_denied if {
	denied(iam_test.grant(["s3:GetObject", "s3:*"], [])) == at("statement 1 allows \"s3:*\"")
	denied(iam_test.grant(["*"], [])) == at("statement 1 allows \"*\"")
}

test_all_but_some_is_denied if {
	denied(iam_test.allow({"notActions": ["iam:*", "s3:Get*"]})) == at("statement 1 allows all but \"iam:*\", \"s3:Get*\"")
}

test_everything_outside_is_denied if {
	resource := iam_test.arn("arn:aws:s3:::b")
	denied(iam_test.allow({"notResources": [resource]})) == at("statement 1 allows everything outside \"arn:aws:s3:::b\"")
}

test_trust_is_looked_at_too if {
	statement := iam_test.allow({"actions": ["sts:*"]})
	whole_services.deny == {{
		"object": 0,
		"path": ["spec", "assumeRolePolicyDocument"],
		"message": "statement 1 allows \"sts:*\"",
	}} with input as iam_test.trust([statement])
}

test_managed_policy_is_looked_at_too if {
	path := ["spec", "policyDocument"]
	document := {"at": path, "name": "p", "statements": [iam_test.grant(["kms:*"], [])]}
	given := {"index": 4, "object": {"kind": "Policy"}, "parsed": {"policy": document}}
	whole_services.deny == {{"object": 4, "path": path, "message": "statement 1 allows \"kms:*\""}} with input as given
}
