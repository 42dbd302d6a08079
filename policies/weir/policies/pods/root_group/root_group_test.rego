package weir.policies.pods.root_group_test

import data.weir.policies.pods.root_group

denied(container, security, operators) := found if {
	at := ["spec", "podTemplate", "spec"]
	whole := object.union({"name": "x", "at": ["c"], "container": {}, "main": true}, container)
	pod := {"at": at, "spec": {"securityContext": security}, "containers": [whole]}
	found := root_group.deny with input as {"index": 2, "environment": {"name": "e"}, "parsed": {"pods": [pod]}}
		with data.weir.environments as {"e": {"operator": {"type": "emr"}}}
		with data.weir.parameters as {"pods": {"operatorsWithImageUser": operators}}
}

test_groups_pass if {
	count(denied({"runAsGroup": 9999}, {"fsGroup": 9999, "supplementalGroups": [1000]}, [])) == 0
}

test_groups_of_the_image_pass_for_flink_alone if {
	count(denied({}, {}, ["emr"])) == 0
	count(denied({}, {}, [])) == 2
	count(denied({"main": false}, {}, ["emr"])) == 1
}

test_missing_groups_are_denied if {
	denied({}, {}, []) == {
		{
			"object": 2,
			"path": ["spec", "podTemplate", "spec", "securityContext", "fsGroup"],
			"message": "fsGroup is \"unset\"",
		},
		{
			"object": 2,
			"path": ["c", "securityContext", "runAsGroup"],
			"message": "runAsGroup of container \"x\" is \"unset\"",
		},
	}
}

test_root_group_is_denied_everywhere if {
	denied({"runAsGroup": 0}, {"fsGroup": 0, "runAsGroup": 0, "supplementalGroups": [5, 0]}, ["emr"]) == {
		{
			"object": 2,
			"path": ["spec", "podTemplate", "spec", "securityContext", "fsGroup"],
			"message": "fsGroup is \"0\"",
		},
		{
			"object": 2,
			"path": ["spec", "podTemplate", "spec", "securityContext", "supplementalGroups"],
			"message": "supplementalGroups has \"0\"",
		},
		{
			"object": 2,
			"path": ["spec", "podTemplate", "spec", "securityContext", "runAsGroup"],
			"message": "runAsGroup of container \"x\" is \"0\"",
		},
	}
}
