package weir.policies.cost.workload_budget_test

import data.weir.policies.cost.workload_budget

denied(cost, budgets) := found if {
	asked := {
		"team": {"name": "payments"},
		"workload": {"monthlyCost": cost},
		"objects": [{"kind": "ConfigMap"}, {"kind": "FlinkDeployment"}],
	}
	found := workload_budget.deny with input as asked
		with data.weir.parameters as {"cost": {"monthlyDollars": budgets}}
}

test_workload_within_its_budget_passes if {
	count(denied(100, {"payments": 100})) == 0
	count(denied(100, {})) == 0
	count(denied(100, {"ads": 1})) == 0
	count(denied(100, {"*": 1, "payments": 200})) == 0
}

test_workload_above_its_budget_is_denied if {
	denied(100.4, {"payments": 99}) == {{
		"object": 1,
		"path": ["metadata", "name"],
		"message": "a month costs \"100\" US dollars, above 99",
	}}
	count(denied(100, {"*": 99})) == 1
}
