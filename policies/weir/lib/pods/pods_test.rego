package weir.lib.pods_test

import data.weir.lib.pods

test_every_container_comes_with_its_pod if {
	parsed := {"pods": [{"role": "jobManager", "containers": [{"name": "a"}, {"name": "b"}]}]}
	found := pods.containers with input as {"parsed": parsed}
	[[item.pod.role, item.container.name] | some item in found] == [["jobManager", "a"], ["jobManager", "b"]]
	pods.containers == [] with input as {"parsed": {}}
}

test_images_are_where_they_are_named if {
	parsed := {"at": ["spec"], "pods": [{"containers": [
		{"main": true, "at": ["x", 0], "image": {"text": "a"}},
		{"main": false, "at": ["x", 1], "image": {"text": "b"}},
		{"main": false, "at": ["x", 2]},
	]}]}
	pods.images == [
		{"image": {"text": "a"}, "path": ["spec", "image"]},
		{"image": {"text": "b"}, "path": ["x", 1, "image"]},
	] with input as {"parsed": parsed}
}

item(container, pod) := {
	"container": {"at": ["c"], "container": {"securityContext": container}},
	"pod": {"at": ["p"], "spec": {"securityContext": pod}},
}

test_security_fields_are_where_they_count if {
	pods.security_path(item({"runAsUser": 1}, {"runAsUser": 2}), "runAsUser") == ["c", "securityContext", "runAsUser"]
	pods.security_path(item({}, {"runAsUser": 2}), "runAsUser") == ["p", "securityContext", "runAsUser"]
	pods.security_path(item({}, {}), "runAsUser") == ["c", "securityContext", "runAsUser"]
}

test_metadata_is_beside_the_spec_of_a_template if {
	pods.metadata_path({"at": ["spec", "podTemplate", "spec"]}, "labels") == ["spec", "podTemplate", "metadata", "labels"]
	pods.metadata_path({"at": ["spec"]}, "labels") == ["spec"]
	pods.metadata_path({"at": ["spec", "template", "spec"]}, "labels") == ["spec", "template", "spec"]
}

environments(operator) := {"e": {"operator": {"type": operator}}}

test_images_with_a_user_are_a_parameter if {
	parameters := {"pods": {"operatorsWithImageUser": ["emr"]}}
	asked := {"environment": {"name": "e"}}
	pods.image_has_user with input as asked
		with data.weir.parameters as parameters
		with data.weir.environments as environments("emr")
	not pods.image_has_user with input as asked
		with data.weir.parameters as parameters
		with data.weir.environments as environments("apache")
}

test_templates_are_found_in_both_kinds if {
	pods.templates({"spec": {"podTemplate": {"spec": {"a": 1}}, "jobManager": {"podTemplate": {}}}}) == [{
		"path": ["spec", "podTemplate", "spec"],
		"spec": {"a": 1},
	}]
	pods.templates({"spec": {"template": {"spec": {"taskManager": {"podTemplate": {"spec": {}}}}}}}) == [{
		"path": ["spec", "template", "spec", "taskManager", "podTemplate", "spec"],
		"spec": {},
	}]
}
