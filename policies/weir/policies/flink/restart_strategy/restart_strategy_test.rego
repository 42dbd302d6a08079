package weir.policies.flink.restart_strategy_test

import data.weir.policies.flink.restart_strategy

denied(configuration) := found if {
	found := restart_strategy.deny with input as {
		"index": 1,
		"object": {},
		"parsed": {"at": ["spec"], "configuration": configuration, "job": {}},
	}
		with data.weir.parameters as {"flink": {"restartStrategies": ["exponential-delay"], "batchRestartStrategies": ["fixed-delay"]}}
}

test_allowed_strategies_pass if {
	count(denied({"restart-strategy.type": "exponential-delay"})) == 0
	count(denied({"restart-strategy": "exponentialdelay"})) == 0
	count(denied({"restart-strategy.type": "fixed-delay", "execution.runtime-mode": "BATCH"})) == 0
}

test_session_cluster_passes if {
	count(restart_strategy.deny) == 0 with input as {"index": 1, "object": {}, "parsed": {"at": ["spec"], "configuration": {}}}
}

test_missing_strategy_is_denied if {
	denied({}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "restart-strategy.type"],
		"message": "no restart strategy is named",
	}}
}

test_other_strategies_are_denied if {
	denied({"restart-strategy": "none"}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "restart-strategy"],
		"message": "restart strategy is \"none\"",
	}}
	count(denied({"restart-strategy.type": "fixed-delay"})) == 1
	count(denied({"restart-strategy.type": "exponential-delay", "execution.runtime-mode": "BATCH"})) == 1
}
