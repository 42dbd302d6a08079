package weir.policies.namespaces.token_secrets_test

import data.weir.policies.namespaces.token_secrets

denied(object) := found if {
	found := token_secrets.deny with input as {"index": 0, "object": object}
}

token := "kubernetes.io/service-account-token"

test_other_secrets_pass if {
	count(denied({"kind": "Secret"})) == 0
	count(denied({"kind": "Secret", "type": "Opaque"})) == 0
	count(denied({"kind": "ExternalSecret", "spec": {"target": {"name": "x"}}})) == 0
}

test_tokens_are_denied if {
	denied({"kind": "Secret", "type": token}) == {{
		"object": 0,
		"path": ["type"],
		"message": "type is \"kubernetes.io/service-account-token\"",
	}}
	denied({"kind": "ExternalSecret", "spec": {"target": {"template": {"type": token}}}}) == {{
		"object": 0,
		"path": ["spec", "target", "template", "type"],
		"message": "type is \"kubernetes.io/service-account-token\"",
	}}
}
