package weir.policies.gitops.secret_values_test

import data.weir.policies.gitops.secret_values

denied(secret) := found if {
	found := secret_values.deny with input as {"index": 1, "object": object.union({"kind": "Secret"}, secret)}
}

test_secret_without_values_passes if {
	denied({}) == set()
	denied({"data": {"password": ""}, "stringData": {"user": null}}) == set()
}

test_values_are_denied_and_not_repeated if {
	denied({"data": {"password": "aHVudGVyMg=="}, "stringData": {"user": "me"}}) == {
		{"object": 1, "path": ["data", "password"], "message": "data has a value for \"password\""},
		{"object": 1, "path": ["stringData", "user"], "message": "stringData has a value for \"user\""},
	}
}
