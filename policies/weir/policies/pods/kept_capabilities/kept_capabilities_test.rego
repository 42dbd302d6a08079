package weir.policies.pods.kept_capabilities_test

import data.weir.policies.pods.kept_capabilities

denied(fields, allowed) := found if {
	container := object.union({"name": "shipper", "at": ["c"]}, fields)
	asked := {"index": 2, "parsed": {"pods": [{"containers": [container]}]}}
	found := kept_capabilities.deny with input as asked
		with data.weir.parameters as {"pods": {"capabilities": allowed}}
}

test_dropped_capabilities_pass if {
	count(denied({"dropped": ["ALL"], "added": []}, [])) == 0
	count(denied({"dropped": ["ALL"], "added": ["NET_BIND_SERVICE"]}, ["NET_BIND_SERVICE"])) == 0
}

test_kept_capabilities_are_denied if {
	denied({"dropped": ["NET_RAW"], "added": []}, []) == {{
		"object": 2,
		"path": ["c", "securityContext", "capabilities", "drop"],
		"message": "container \"shipper\" does not drop \"ALL\" capabilities",
	}}
}

test_added_capabilities_are_denied if {
	denied({"dropped": ["ALL"], "added": ["SYS_ADMIN", "NET_ADMIN", "NET_BIND_SERVICE"]}, ["NET_BIND_SERVICE"]) == {{
		"object": 2,
		"path": ["c", "securityContext", "capabilities", "add"],
		"message": "container \"shipper\" adds capabilities \"NET_ADMIN, SYS_ADMIN\"",
	}}
}
