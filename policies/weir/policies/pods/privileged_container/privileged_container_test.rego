package weir.policies.pods.privileged_container_test

import data.weir.policies.pods.privileged_container

denied(fields) := found if {
	container := object.union({"name": "shipper", "at": ["c"], "container": {}}, fields)
	parsed := {"at": ["spec"], "pods": [{"at": ["p"], "spec": {}, "containers": [container]}]}
	found := privileged_container.deny with input as {"index": 2, "parsed": parsed}
}

test_ordinary_container_passes if {
	count(denied({"privileged": false})) == 0
}

test_privileged_container_is_denied if {
	denied({"privileged": true}) == {{
		"object": 2,
		"path": ["c", "securityContext", "privileged"],
		"message": "container \"shipper\" is privileged",
	}}
}
