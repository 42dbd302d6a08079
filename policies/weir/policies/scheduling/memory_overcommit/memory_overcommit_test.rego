package weir.policies.scheduling.memory_overcommit_test

import data.weir.policies.scheduling.memory_overcommit

denied(main, requests, limits) := found if {
	container := {"name": "x", "main": main, "at": ["c"], "requests": requests, "limits": limits}
	parsed := {"at": ["spec"], "pods": [{"role": "taskManager", "containers": [container]}]}
	found := memory_overcommit.deny with input as {"index": 1, "object": {}, "parsed": parsed}
}

test_limit_that_is_the_request_passes if {
	count(denied(true, {"bytes": 1048576}, {"bytes": 1048576})) == 0
	count(denied(false, {}, {"bytes": 1048576})) == 0
}

test_limit_above_the_request_is_denied if {
	denied(true, {"bytes": 1048576}, {"bytes": 2097152}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "kubernetes.taskmanager.memory.limit-factor"],
		"message": "container \"x\" asks for \"1Mi\" and may use 2Mi",
	}}
	some found in denied(false, {"bytes": 1048576}, {"bytes": 2097152})
	found.path == ["c", "resources", "limits", "memory"]
}
