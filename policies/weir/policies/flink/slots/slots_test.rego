package weir.policies.flink.slots_test

import data.weir.policies.flink.slots

denied(parallelism, replicas, number, cpu, configuration) := found if {
	parsed := {
		"at": ["spec"],
		"configuration": configuration,
		"job": {"parallelism": parallelism},
		"slots": number,
		"taskManager": {"replicas": replicas, "milliCpu": cpu},
	}
	found := slots.deny with input as {"index": 1, "object": {}, "parsed": parsed}
		with data.weir.parameters as {"flink": {"minMilliCpuPerSlot": 250, "maxMilliCpuPerSlot": 4000}}
}

test_enough_slots_pass if {
	count(denied(4, 2, 2, 500, {})) == 0
	count(denied(4, 2, 2, 8000, {})) == 0
	count(denied(4, 1, 2, 1000, {"scheduler-mode": "reactive"})) == 0
}

test_too_few_slots_are_denied if {
	denied(5, 2, 2, 1000, {}) == {{
		"object": 1,
		"path": ["spec", "taskManager", "replicas"],
		"message": "parallelism 5 with \"2\" TaskManagers of 2 slots",
	}}
}

test_starving_slots_are_denied if {
	denied(1, 1, 4, 999, {}) == {{
		"object": 1,
		"path": ["spec", "taskManager", "resource", "cpu"],
		"message": "4 slots share \"999m\" of a processor",
	}}
}

test_idle_processors_are_denied if {
	denied(1, 1, 1, 4001, {}) == {{
		"object": 1,
		"path": ["spec", "taskManager", "resource", "cpu"],
		"message": "1 slots have \"4001m\" of processors",
	}}
}
