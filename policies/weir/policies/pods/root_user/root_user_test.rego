package weir.policies.pods.root_user_test

import data.weir.policies.pods.root_user

denied(container, pod, operators) := found if {
	asked := {
		"index": 2,
		"environment": {"name": "e"},
		"parsed": {"pods": [{"at": ["p"], "spec": pod, "containers": [object.union({"name": "x", "at": ["c"]}, container)]}]},
	}
	found := root_user.deny with input as asked
		with data.weir.environments as {"e": {"operator": {"type": "emr"}}}
		with data.weir.parameters as {"pods": {"operatorsWithImageUser": operators}}
}

test_numeric_user_passes if {
	count(denied({"main": true, "runAsNonRoot": true, "runAsUser": 9999, "container": {}}, {}, [])) == 0
}

test_user_of_the_image_passes_for_flink_alone if {
	container := {"runAsNonRoot": false, "container": {}}
	count(denied(object.union(container, {"main": true}), {}, ["emr"])) == 0
	count(denied(object.union(container, {"main": true}), {}, [])) == 1
	count(denied(object.union(container, {"main": false}), {}, ["emr"])) == 1
}

test_missing_fields_are_denied if {
	denied({"main": true, "runAsNonRoot": false, "container": {}}, {}, []) == {{
		"object": 2,
		"path": ["c", "securityContext", "runAsNonRoot"],
		"message": "container \"x\" runs without runAsNonRoot and without runAsUser",
	}}
	denied({"main": true, "runAsNonRoot": true, "container": {}}, {}, []) == {{
		"object": 2,
		"path": ["c", "securityContext", "runAsUser"],
		"message": "container \"x\" runs without runAsUser",
	}}
}

test_root_is_denied_where_it_is_named if {
	pod := {"securityContext": {"runAsUser": 0}}
	denied({"main": true, "runAsNonRoot": false, "runAsUser": 0, "container": {}}, pod, []) == {{
		"object": 2,
		"path": ["p", "securityContext", "runAsUser"],
		"message": "container \"x\" runs as user \"0\"",
	}}
}
