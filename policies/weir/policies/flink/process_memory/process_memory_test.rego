package weir.policies.flink.process_memory_test

import data.weir.policies.flink.process_memory

denied(job_manager, task_manager) := found if {
	parsed := {"at": ["spec"], "jobManager": {"bytes": job_manager}, "taskManager": {"bytes": task_manager}}
	found := process_memory.deny with input as {"index": 1, "parsed": parsed}
		with data.weir.parameters as {"flink": {"minJobManagerBytes": 1073741824, "minTaskManagerBytes": 2147483648}}
}

test_enough_memory_passes if {
	count(denied(1073741824, 2147483648)) == 0
}

test_memory_that_nobody_knows_passes if {
	count(denied(0, 0)) == 0
}

test_too_little_memory_is_denied if {
	denied(1073741823, 1073741824) == {
		{
			"object": 1,
			"path": ["spec", "jobManager", "resource", "memory"],
			"message": "jobManager has \"1023 MiB\" of memory, below 1024 MiB",
		},
		{
			"object": 1,
			"path": ["spec", "taskManager", "resource", "memory"],
			"message": "taskManager has \"1024 MiB\" of memory, below 2048 MiB",
		},
	}
}
