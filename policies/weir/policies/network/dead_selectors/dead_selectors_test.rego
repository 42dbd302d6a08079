package weir.policies.network.dead_selectors_test

import data.weir.lib.flows_test as example
import data.weir.policies.network.dead_selectors

services := {"kube-system": [{"k8s-app": "kube-dns"}]}

denied(question, selectors) := found if {
	found := dead_selectors.deny with input as question
		with data.weir.parameters as {"network": {"serviceSelectors": selectors}}
}

replaced(pointer, value) := json.patch(example.workload, [{
	"op": "replace",
	"path": concat("", ["/objects/1/object/spec/", pointer]),
	"value": value,
}])

test_living_selectors_pass if {
	count(denied(example.workload, services)) == 0
}

test_selector_for_all_pods_passes if {
	count(denied(replaced("podSelector", {}), services)) == 0
}

test_unit_without_clusters_passes if {
	count(denied(example.question([example.jobmanager]), services)) == 0
}

test_pods_of_others_pass if {
	question := replaced("egress/0/to/0/podSelector", {"matchLabels": {"app": "other", "component": "jobmanager"}})
	count(denied(question, services)) == 0
	expression := {"matchExpressions": [{"key": "app", "operator": "In", "values": ["other"]}]}
	count(denied(replaced("egress/0/to/0/podSelector", expression), services)) == 0
}

test_dead_policy_is_denied if {
	selector := {"matchLabels": {"app": "fruad"}}
	denied(replaced("podSelector", selector), services) == {{
		"object": 1,
		"path": ["spec", "podSelector"],
		"message": "policy \"jobmanager\" selects no pod of the workload",
	}}
}

test_dead_rule_is_denied if {
	dead := {{
		"object": 1,
		"path": ["spec", "egress", 0, "to", 0, "podSelector"],
		"message": "rule for \"fraud\" selects no pod of it",
	}}
	labels := {"matchLabels": {"app": "fraud", "component": "task-manager"}}
	denied(replaced("egress/0/to/0/podSelector", labels), services) == dead
	expressions := {
		"matchLabels": {"component": "worker"},
		"matchExpressions": [{"key": "app", "operator": "In", "values": ["fraud", "other"]}],
	}
	denied(replaced("egress/0/to/0/podSelector", expressions), services) == dead
}

test_labels_that_no_service_has_are_denied if {
	selector := {"matchLabels": {"k8s-app": "kube-dns", "tier": "x"}}
	denied(replaced("egress/1/to/0/podSelector", selector), services) == {{
		"object": 1,
		"path": ["spec", "egress", 1, "to", 0, "podSelector"],
		"message": "labels \"k8s-app=kube-dns\", \"tier=x\" select none of the Services in \"kube-system\"",
	}}
}

test_services_are_a_parameter if {
	count(denied(example.workload, {"kube-system": [{"k8s-app": "coredns"}]})) == 2
	count(denied(example.workload, {})) == 0
}
