package weir.policies.pods.sidecar_resources_test

import data.weir.policies.pods.sidecar_resources

denied(container, limits) := found if {
	whole := object.union({"name": "x", "at": ["c"], "main": false, "requests": {}, "limits": {}}, container)
	parameters := {"pods": {"sidecarRequests": ["bytes", "milliCpu"], "sidecarLimits": limits}}
	found := sidecar_resources.deny with input as {"index": 2, "parsed": {"pods": [{"containers": [whole]}]}}
		with data.weir.parameters as parameters
}

full := {"bytes": 1, "milliCpu": 0}

test_sized_containers_pass if {
	count(denied({"requests": full, "limits": full}, ["bytes", "milliCpu"])) == 0
	count(denied({"limits": full}, ["bytes", "milliCpu"])) == 0
	count(denied({"main": true}, ["bytes"])) == 0
}

test_limits_are_a_parameter if {
	count(denied({"requests": full}, [])) == 0
	denied({"requests": full}, ["bytes"]) == {{
		"object": 2,
		"path": ["c", "resources"],
		"message": "container \"x\" has no limits.memory",
	}}
}

test_missing_amounts_are_denied_together if {
	denied({"requests": {"bytes": 1}}, ["milliCpu"]) == {{
		"object": 2,
		"path": ["c", "resources"],
		"message": "container \"x\" has no requests.cpu, limits.cpu",
	}}
}
