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

parameters := {"pods": {
	"harmlessEndings": ["-file"],
	"secretReferences": ["{{", "/"],
	"secretWords": ["password"],
}}

denied_template(values) := found if {
	object := {"kind": "ExternalSecret", "spec": {"target": {"template": {"data": values}}}}
	found := secret_values.deny with input as {"index": 1, "object": object}
		with data.weir.parameters as parameters
}

test_template_that_asks_the_store_passes if {
	denied_template({"password": "{{ .password }}", "db.password": "me:{{ .password }}"}) == set()
	denied_template({"password": "", "user": "me", "password.file": "run/password", "password.place": "/run/x"}) == set()
}

test_external_secret_without_template_passes if {
	found := secret_values.deny with input as {"index": 1, "object": {"kind": "ExternalSecret", "spec": {}}}
		with data.weir.parameters as parameters
	found == set()
}

test_values_in_a_template_are_denied if {
	denied_template({"PASSWORD": "hunter2"}) == {{
		"object": 1,
		"path": ["spec", "target", "template", "data", "PASSWORD"],
		"message": "the template has a value for \"PASSWORD\"",
	}}
}
