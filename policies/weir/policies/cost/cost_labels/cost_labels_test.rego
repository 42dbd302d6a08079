package weir.policies.cost.cost_labels_test

import data.weir.policies.cost.cost_labels

parameters := {"cost": {"labels": ["weir.dev/cost-center", "weir.dev/environment"], "podLabels": ["weir.dev/team"]}}

of_team(labels, pod_labels, more) := found if {
	pod := {"at": ["spec", "podTemplate", "spec"], "labels": pod_labels}
	asked := object.union({"index": 1, "object": {"metadata": {"labels": labels}}, "parsed": {"pods": [pod]}}, more)
	found := cost_labels.deny with input as asked with data.weir.parameters as parameters
}

denied(labels, pod_labels) := of_team(labels, pod_labels, {"team": {"name": "payments", "costCenter": "CC-1"}})

good := {"weir.dev/cost-center": "CC-1", "weir.dev/environment": "prod"}

test_labels_of_the_team_pass if {
	count(denied(good, {"weir.dev/team": "payments"})) == 0
}

test_objects_of_the_platform_pass if {
	count(of_team({}, {}, {})) == 0
}

test_missing_labels_are_denied if {
	denied({"weir.dev/cost-center": "CC-1"}, {"weir.dev/team": "payments"}) == {{
		"object": 1,
		"path": ["metadata", "labels", "weir.dev/environment"],
		"message": "label weir.dev/environment is not set",
	}}
}

test_labels_of_others_are_denied if {
	denied(object.union(good, {"weir.dev/cost-center": "CC-2"}), {"weir.dev/team": "payments"}) == {{
		"object": 1,
		"path": ["metadata", "labels", "weir.dev/cost-center"],
		"message": "label weir.dev/cost-center is \"CC-2\", the team's is CC-1",
	}}
}

test_pods_without_labels_are_denied if {
	denied(good, {}) == {{
		"object": 1,
		"path": ["spec", "podTemplate", "metadata", "labels", "weir.dev/team"],
		"message": "pods have no label weir.dev/team",
	}}
}

test_namespace_has_no_pods if {
	asked := {"index": 1, "object": {"metadata": {"labels": good}}, "parsed": {}, "team": {"name": "payments", "costCenter": "CC-1"}}
	count(cost_labels.deny) == 0 with input as asked with data.weir.parameters as parameters
}
