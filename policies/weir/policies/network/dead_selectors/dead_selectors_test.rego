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

test_dead_policy_is_denied if {
	dead := example.entry("NetworkPolicy", "typo", {"podSelector": {"matchLabels": {"app": "fruad"}}})
	denied(example.question(array.concat(example.workload.objects, [dead])), services) == {{
		"object": 3,
		"path": ["spec", "podSelector"],
		"message": "policy \"typo\" selects no pod of the workload",
	}}
}

# Reported as pods without a policy already.
test_dead_policy_that_leaves_pods_alone_passes if {
	count(denied(replaced("podSelector", {"matchLabels": {"app": "fruad"}}), services)) == 0
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
