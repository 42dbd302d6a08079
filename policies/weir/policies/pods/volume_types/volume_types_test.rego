package weir.policies.pods.volume_types_test

import data.weir.policies.pods.volume_types

parameters(types) := {"pods": {"volumeTypes": types}}

asked := {"index": 2, "parsed": {"pods": [{"volumes": [
	{"name": "tmp", "at": ["v", 0], "types": ["emptyDir"]},
	{"name": "disk", "at": ["v", 1], "types": ["hostPath"]},
]}]}}

test_allowed_types_pass if {
	count(volume_types.deny) == 0 with input as asked
		with data.weir.parameters as parameters(["emptyDir", "hostPath"])
}

test_host_path_is_denied if {
	volume_types.deny == {{
		"object": 2,
		"path": ["v", 1, "hostPath"],
		"message": "volume \"disk\" is of type \"hostPath\"",
	}} with input as asked with data.weir.parameters as parameters(["emptyDir"])
}
