package weir.policies.pods.image_registries_test

import data.weir.policies.pods.image_registries

denied(texts, registries) := found if {
	parsed := {"at": ["spec"], "pods": [{"at": ["p"], "spec": {}, "containers": [container |
		some i, text in texts
		container := {"main": false, "at": [i], "image": {"text": text}}
	]}]}
	found := image_registries.deny with input as {"index": 2, "environment": {"name": "e"}, "object": {}, "parsed": parsed}
		with data.weir.environments as {"e": {"registries": registries}}
}

test_every_registry_is_allowed_without_a_list if {
	count(denied(["quay.io/evil:1"], [])) == 0
}

test_images_below_a_prefix_pass if {
	registries := ["docker.io/library/flink", "acme.example/", "localhost/x"]
	count(denied(["flink:1.20", "docker.io/library/flink@sha256:0", "acme.example/a/b:1"], registries)) == 0
	count(denied(["docker.io/library/flink", "docker.io/library/flink/x", "localhost/x:1"], registries)) == 0
}

test_other_images_are_denied if {
	denied(["docker.io/library/flinky:1", "curl/curl:1"], ["docker.io/library/flink", "docker.io/library"]) == {{
		"object": 2,
		"path": [1, "image"],
		"message": "image \"curl/curl:1\" is in no allowed registry",
	}}
	denied(["docker.io/library/flinky:1"], ["docker.io/library/flink"]) == {{
		"object": 2,
		"path": [0, "image"],
		"message": "image \"docker.io/library/flinky:1\" is in no allowed registry",
	}}
}

test_image_of_flink_is_denied_once if {
	container := {"main": true, "at": ["c"], "image": {"text": "x"}}
	pod := {"at": ["p"], "spec": {}, "containers": [container, container]}
	image_registries.deny == {{
		"object": 2,
		"path": ["spec", "image"],
		"message": "image \"x\" is in no allowed registry",
	}} with input as {"index": 2, "environment": {"name": "e"}, "object": {}, "parsed": {"at": ["spec"], "pods": [pod, pod]}}
		with data.weir.environments as {"e": {"registries": ["y/"]}}
}

test_volumes_and_log_shippers_are_denied if {
	volumes := [{"name": "a", "emptyDir": {}}, {"name": "b", "image": {"reference": "x/y:1"}}]
	parsed := {"at": ["spec"], "pods": [{"at": ["p"], "spec": {"volumes": volumes}, "containers": []}]}
	object := {"spec": {"monitoringConfiguration": {"image": "x/z:1"}}}
	image_registries.deny == {
		{
			"object": 2,
			"path": ["p", "volumes", 1, "image", "reference"],
			"message": "image \"x/y:1\" is in no allowed registry",
		},
		{
			"object": 2,
			"path": ["spec", "monitoringConfiguration", "image"],
			"message": "image \"x/z:1\" is in no allowed registry",
		},
	} with input as {"index": 2, "environment": {"name": "e"}, "object": object, "parsed": parsed}
		with data.weir.environments as {"e": {"registries": ["y/"]}}
}
