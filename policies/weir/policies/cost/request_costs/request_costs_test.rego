package weir.policies.cost.request_costs_test

import data.weir.policies.cost.request_costs

denied(configuration, durations, allowed) := found if {
	parsed := {"at": ["spec"], "configuration": configuration, "durations": durations, "job": {"parallelism": 10}}
	found := request_costs.deny with input as {"index": 1, "object": {}, "parsed": parsed}
		with data.weir.parameters as {
			"cost": {"maxMonthlyCheckpointFiles": 20000000, "rocksdbMetrics": allowed},
			"flink": {"minCheckpointIntervalMillis": 100},
		}
}

interval := "execution.checkpointing.interval"

test_ordinary_interval_passes if {
	count(denied({interval: "30 s"}, {interval: 30000}, [])) == 0
	count(denied({interval: "99 ms"}, {interval: 99}, [])) == 0
	count(denied({interval: "1 s", "execution.runtime-mode": "BATCH"}, {interval: 1000}, [])) == 0
}

test_costly_interval_is_denied if {
	denied({interval: "1 s"}, {interval: 1000}, []) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", interval],
		"message": "checkpoints every \"1 s\" write 26 million files a month",
	}}
}

metric := "state.backend.rocksdb.metrics.num-running-flushes"

test_metrics_are_denied if {
	denied({metric: "True"}, {}, []) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", metric],
		"message": $"{metric} is \"True\"",
	}}
	count(denied({metric: "true"}, {}, [metric])) == 0
	count(denied({metric: "false"}, {}, [])) == 0
}
