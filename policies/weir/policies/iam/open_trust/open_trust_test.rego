package weir.policies.iam.open_trust_test

import data.weir.lib.iam_test
import data.weir.policies.iam.open_trust

issuer := "oidc.eks.eu-central-1.amazonaws.com/id/AB"

provider := {"type": "Federated", "value": $"arn:aws:iam::111122223333:oidc-provider/{issuer}"}

audience := iam_test.when("StringEquals", $"{issuer}:aud", ["sts.amazonaws.com"])

subject(operator, value) := iam_test.when(operator, $"{issuer}:sub", [value])

exact := subject("StringEquals", "system:serviceaccount:flink-payments:fraud-flink")

denied(principal, conditions) := found if {
	statement := iam_test.allow({"sid": "Pods", "principals": [principal], "conditions": conditions})
	found := open_trust.deny with input as iam_test.trust([statement])
}

environment(operator) := {"prod": {"operator": {"type": operator}}}

at(message) := {{"object": 0, "path": ["spec", "assumeRolePolicyDocument"], "message": message}}

test_exact_subject_and_audience_pass if {
	denied(provider, [audience, exact]) == set()
}

test_pod_identity_passes if {
	denied({"type": "Service", "value": "pods.eks.amazonaws.com"}, []) == set()
}

test_denying_statement_passes if {
	statement := iam_test.allow({"effect": "Deny", "principals": [{"type": "", "value": "*"}]})
	count(open_trust.deny) == 0 with input as iam_test.trust([statement])
}

test_other_principals_are_denied if {
	denied({"type": "AWS", "value": "arn:aws:iam::1:root"}, []) == at("statement \"Pods\" trusts \"arn:aws:iam::1:root\"")
	denied({"type": "", "value": "*"}, []) == at("statement \"Pods\" trusts \"*\"")
}

test_named_principals_pass if {
	root := "arn:aws:iam::1:root"
	parameters := {"trustedPrincipals": [root, provider.value], "audiences": []}
	found := denied({"type": "AWS", "value": root}, []) with data.weir.parameters.iam as parameters
	found == set()
	others := denied(provider, []) with data.weir.parameters.iam as parameters
	others == set()
}

test_missing_claims_are_denied if {
	denied(provider, [audience]) == at($"statement \"Pods\" demands no \"{issuer}:sub\"")
	denied(provider, [exact]) == at($"statement \"Pods\" demands no \"{issuer}:aud\"")
	optional := subject("StringEqualsIfExists", "system:serviceaccount:flink-payments:fraud-flink")
	denied(provider, [audience, optional]) == at($"statement \"Pods\" demands no \"{issuer}:sub\"")
}

test_other_audience_is_denied if {
	other := iam_test.when("StringEquals", $"{issuer}:aud", ["other"])
	denied(provider, [other, exact]) == at("statement \"Pods\" takes tokens for the audience \"other\"")
	found := denied(provider, [other, exact]) with data.weir.parameters.iam.audiences as ["other"]
	found == set()
}

test_patterns_of_subjects_are_denied if {
	pattern := "system:serviceaccount:flink-payments:*"
	found := denied(provider, [audience, subject("StringLike", pattern)]) with data.weir.environments as environment("apache")
	found == at($"statement \"Pods\" trusts every subject like \"{pattern}\"")
}

test_text_with_a_star_is_no_pattern_for_equality if {
	denied(provider, [audience, subject("StringEquals", "system:serviceaccount:a:*")]) == set()
}

test_pattern_of_generated_names_passes_on_emr if {
	name := "emr-containers-sa-*-*-111122223333-abc"
	own := subject("StringLike", $"system:serviceaccount:flink-payments:{name}")
	found := denied(provider, [audience, own]) with data.weir.environments as environment("emr")
	found == set()
	anywhere := subject("StringLike", $"system:serviceaccount:*:{name}")
	others := denied(provider, [audience, anywhere]) with data.weir.environments as environment("emr")
	count(others) == 1
	strict := denied(provider, [audience, own]) with data.weir.environments as environment("emr")
		with data.weir.parameters.iam.serviceAccountPatterns as []
	count(strict) == 1
}
