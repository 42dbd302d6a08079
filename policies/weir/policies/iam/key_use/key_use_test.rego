package weir.policies.iam.key_use_test

import data.weir.lib.iam_test
import data.weir.policies.iam.key_use

denied(actions, conditions) := found if {
	statement := object.union(iam_test.grant(actions, ["arn:aws:kms:eu-central-1:1:key/k"]), {"conditions": conditions})
	found := key_use.deny with input as iam_test.role([statement])
}

via(service) := [iam_test.when("StringEquals", "kms:ViaService", [service])]

test_key_through_a_service_passes if {
	denied(["kms:Decrypt"], via("s3.eu-central-1.amazonaws.com")) == set()
}

test_statement_without_keys_passes if {
	denied(["s3:GetObject"], []) == set()
}

test_key_for_anything_is_denied if {
	expected := {{
		"object": 0,
		"path": ["spec", "inlinePolicies", "access"],
		"message": "statement 1 allows kms:Decrypt, kms:GenerateDataKey without kms:ViaService",
	}}
	denied(["kms:GenerateDataKey", "s3:GetObject", "kms:Decrypt"], []) == expected
	denied(["kms:GenerateDataKey", "kms:Decrypt"], via("*")) == expected
}
