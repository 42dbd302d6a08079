package weir.policies.flink.checkpoints_test

import data.weir.policies.flink.checkpoints

parameters := {"flink": {
	"minCheckpointIntervalMillis": 1000,
	"maxCheckpointIntervalMillis": 60000,
	"minCheckpointTimeoutMillis": 30000,
	"maxCheckpointTimeoutMillis": 600000,
	"minCheckpointPauseMillis": 500,
}}

interval := "execution.checkpointing.interval"

timeout := "execution.checkpointing.timeout"

pause := "execution.checkpointing.min-pause"

retention := "execution.checkpointing.externalized-checkpoint-retention"

denied(durations, configuration, mode) := found if {
	texts := {option: $"{value} ms" | some option, value in durations}
	parsed := {
		"at": ["spec"],
		"configuration": object.union(texts, configuration),
		"durations": durations,
		"job": {"upgradeMode": mode},
	}
	found := checkpoints.deny with input as {"index": 1, "object": {}, "parsed": parsed}
		with data.weir.parameters as parameters
}

test_bounds_themselves_pass if {
	count(denied({interval: 1000, timeout: 30000, pause: 500}, {}, "savepoint")) == 0
	count(denied({interval: 60000, timeout: 600000, pause: 500}, {retention: "retain_on_cancellation"}, "savepoint")) == 0
}

test_job_that_ends_passes if {
	count(denied({interval: 1}, {"execution.runtime-mode": "BATCH", retention: "NO"}, "savepoint")) == 0
}

test_job_without_checkpoints_passes_where_it_needs_none if {
	count(denied({}, {}, "stateless")) == 0
	count(denied({}, {}, "last-state")) == 0
}

test_values_below_are_denied if {
	denied({interval: 999, timeout: 1, pause: 1}, {}, "savepoint") == {
		{
			"object": 1,
			"path": ["spec", "flinkConfiguration", interval],
			"message": "execution.checkpointing.interval is \"999 ms\", below 1000 ms",
		},
		{
			"object": 1,
			"path": ["spec", "flinkConfiguration", timeout],
			"message": "execution.checkpointing.timeout is \"1 ms\", below 30000 ms",
		},
		{
			"object": 1,
			"path": ["spec", "flinkConfiguration", pause],
			"message": "execution.checkpointing.min-pause is \"1 ms\", below 500 ms",
		},
	}
}

test_values_above_are_denied if {
	found := denied({interval: 60001, timeout: 600001, pause: 99999999}, {}, "savepoint")
	{finding.message | some finding in found} == {
		"execution.checkpointing.interval is \"60001 ms\", above 60000 ms",
		"execution.checkpointing.timeout is \"600001 ms\", above 600000 ms",
	}
}

test_missing_interval_is_denied if {
	denied({}, {}, "savepoint") == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", interval],
		"message": "execution.checkpointing.interval is not set",
	}}
}

test_missing_pause_is_denied if {
	denied({interval: 1000}, {}, "savepoint") == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", pause],
		"message": "execution.checkpointing.min-pause is not set",
	}}
	none := object.union(parameters, {"flink": {"minCheckpointPauseMillis": 0}})
	parsed := {"at": ["spec"], "configuration": {interval: "1 s"}, "durations": {interval: 1000}, "job": {"upgradeMode": "savepoint"}}
	count(checkpoints.deny) == 0 with input as {"index": 1, "object": {}, "parsed": parsed}
		with data.weir.parameters as none
}

test_checkpoints_that_go_are_denied if {
	denied({}, {retention: "DELETE_ON_CANCELLATION"}, "stateless") == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", retention],
		"message": $"{retention} is \"DELETE_ON_CANCELLATION\"",
	}}
}

test_session_job_inherits_its_clusters if {
	cluster := {"kind": "FlinkDeployment", "name": "s", "parsed": {"configuration": {interval: "1 s", pause: "1 s"}}}
	asked := {
		"index": 1,
		"object": {"spec": {"deploymentName": "s"}},
		"objects": [cluster],
		"parsed": {"at": ["spec"], "configuration": {}, "durations": {}, "job": {"upgradeMode": "savepoint"}},
	}
	count(checkpoints.deny) == 0 with input as asked with data.weir.parameters as parameters
}
