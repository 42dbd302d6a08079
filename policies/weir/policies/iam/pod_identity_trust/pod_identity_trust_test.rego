package weir.policies.iam.pod_identity_trust_test

import data.weir.lib.iam_test
import data.weir.policies.iam.pod_identity_trust

statement(service, actions, conditions) := iam_test.allow({
	"actions": actions, "conditions": conditions,
	"principals": [{"type": "Service", "value": service}],
})

denied(statements) := found if found := pod_identity_trust.deny with input as iam_test.trust(statements)

pods := "pods.eks.amazonaws.com"

source := [iam_test.when("ArnEquals", "aws:SourceArn", ["arn:aws:eks:eu-central-1:1:cluster/c"])]

at(message) := {{"object": 0, "path": ["spec", "assumeRolePolicyDocument"], "message": message}}

test_bound_trust_passes if {
	denied([statement(pods, ["sts:AssumeRole", "sts:TagSession"], source)]) == set()
}

test_two_statements_pass if {
	denied([statement(pods, ["sts:AssumeRole"], source), statement(pods, ["sts:TagSession"], source)]) == set()
}

test_other_services_pass if {
	denied([statement("ec2.amazonaws.com", ["sts:AssumeRole"], [])]) == set()
}

test_trust_without_tags_is_denied if {
	denied([statement(pods, ["sts:AssumeRole"], source)]) == at("statement 1 does not allow sts:TagSession")
}

test_trust_in_every_cluster_is_denied if {
	denied([statement(pods, ["sts:AssumeRole", "sts:TagSession"], [])]) == at("statement 1 demands neither source nor cluster")
}
