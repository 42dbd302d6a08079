package weir.policies.upgrades.wide_rollout_test

import data.weir.policies.upgrades.wide_rollout

change(tier, kind, name) := {"environment": "prod-eu", "tier": tier, "team": "payments", "workload": name, "kind": kind}

entry(name) := {"environment": "prod-eu", "team": "payments", "workload": name, "kind": "FlinkDeployment", "name": name}

denied(changes) := found if {
	given := {
		"objects": [entry(""), entry("c"), entry("b"), entry("a")],
		"change": {"since": "main", "workloads": changes},
	}
	found := wide_rollout.deny with input as given with data.weir.parameters.upgrades.maxProductionChanges as 1
}

test_few_changes_pass if {
	denied([change("prod", "changed", "a")]) == set()
}

test_other_tiers_and_new_workloads_pass if {
	denied([
		change("prod", "changed", "a"), change("dev", "changed", "b"), change("prod", "added", "c"),
		change("prod", "removed", "d"),
	]) == set()
}

test_nothing_is_known_without_a_previous_state if {
	count(wide_rollout.deny) == 0 with input as {"objects": []}
}

test_many_changes_are_denied_once if {
	denied([change("prod", "changed", "a"), change("prod", "changed", "b")]) == {{
		"object": 2,
		"path": ["metadata", "name"],
		"message": "2 workloads change in production at once, more than 1",
		"facts": {"changed": 2, "most": 1},
	}}
}

test_default_leaves_room if {
	changes := [change("prod", "changed", name) | some name in numbers.range(1, 10)]
	given := {"objects": [], "change": {"workloads": changes}}
	count(wide_rollout.deny) == 0 with input as given
}
