package weir.policies.scheduling.disruption_budget_test

import data.weir.policies.scheduling.disruption_budget

cluster(kind) := {
	"kind": kind,
	"name": "job",
	"parsed": {"mode": "native", "pods": [
		{"role": "jobManager", "labels": {"team": "a"}},
		{"role": "taskManager", "labels": {"team": "a"}},
	]},
}

among(spec, objects) := found if {
	found := disruption_budget.deny with input as {"index": 0, "object": {"spec": spec}, "objects": objects}
}

denied(spec) := among(spec, [cluster("FlinkDeployment"), {"kind": "ConfigMap", "name": "x"}])

selector(labels) := {"matchLabels": labels}

task_managers := selector({"app": "job", "component": "taskmanager", "team": "a", "type": "flink-native-kubernetes"})

test_budget_with_room_passes if {
	count(denied({"maxUnavailable": 1, "selector": task_managers})) == 0
	count(denied({"minAvailable": 2, "selector": task_managers})) == 0
	count(denied({"maxUnavailable": 0, "selector": selector({"component": "jobmanager"})})) == 0
	count(among({"maxUnavailable": 1, "selector": selector({"app": "job-green"})}, [cluster("FlinkBlueGreenDeployment")])) == 0
}

test_unit_without_clusters_knows_nothing_of_pods if {
	count(among({"maxUnavailable": 1, "selector": selector({"app": "x"})}, [])) == 0
}

test_both_bounds_are_denied if {
	denied({"minAvailable": 1, "maxUnavailable": 1, "selector": task_managers}) == {{
		"object": 0,
		"path": ["spec", "minAvailable"],
		"message": "minAvailable \"1\" beside maxUnavailable \"1\"",
	}}
}

test_held_task_managers_are_denied if {
	denied({"maxUnavailable": 0, "selector": task_managers}) == {{
		"object": 0,
		"path": ["spec", "maxUnavailable"],
		"message": "maxUnavailable is \"0\"",
	}}
	some found in denied({"minAvailable": "100%", "selector": task_managers})
	found.message == "minAvailable is \"100%\""
}

test_empty_selector_is_denied if {
	denied({"maxUnavailable": 1}) == {{
		"object": 0,
		"path": ["spec", "selector"],
		"message": "the selector names no label",
	}}
}

test_dead_selector_is_denied if {
	denied({"maxUnavailable": 1, "selector": selector({"app": "jobs"})}) == {{
		"object": 0,
		"path": ["spec", "selector"],
		"message": "the selector selects none of the workload's pods",
	}}
}

expression(operator, values) := {"maxUnavailable": 1, "selector": {"matchExpressions": [{"key": "team", "operator": operator, "values": values}]}}

test_expressions_count if {
	count(denied(expression("Exists", []))) == 0
	count(denied(expression("DoesNotExist", []))) == 1
	count(denied({"maxUnavailable": 1, "selector": {"matchExpressions": [{"key": "x", "operator": "DoesNotExist"}]}})) == 0
	count(denied(expression("In", ["a", "b"]))) == 0
	count(denied(expression("In", ["b"]))) == 1
	count(denied(expression("NotIn", ["b"]))) == 0
	count(denied(expression("NotIn", ["a"]))) == 1
}
