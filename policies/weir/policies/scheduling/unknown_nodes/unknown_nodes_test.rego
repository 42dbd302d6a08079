package weir.policies.scheduling.unknown_nodes_test

import data.weir.policies.scheduling.unknown_nodes

parameters := {"scheduling": {"nodeLabels": ["kubernetes.io/arch", "karpenter.sh/"], "tolerations": ["node.kubernetes.io/"]}}

pools := [
	{"nodeSelector": {"group": "a"}, "tolerations": [{"key": "team-a", "operator": "Exists"}]},
	{"nodeSelector": {"group": "b"}, "tolerations": []},
]

with_pools(spec, list) := found if {
	asked := {"index": 1, "environment": {"name": "e"}, "parsed": {"pods": [{"at": ["p"], "spec": spec}]}}
	found := unknown_nodes.deny with input as asked
		with data.weir.environments as {"e": {"nodePools": list}}
		with data.weir.parameters as parameters
}

denied(spec) := with_pools(spec, pools)

affinity(expression) := {"affinity": {"nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": [{"matchExpressions": [expression]}]}}}}

test_labels_of_pools_pass if {
	count(denied({"nodeSelector": {"group": "b", "kubernetes.io/arch": "arm64", "karpenter.sh/nodepool": "x"}})) == 0
	count(denied(affinity({"key": "group", "operator": "In", "values": ["b", "z"]}))) == 0
	count(denied(affinity({"key": "group", "operator": "Exists"}))) == 0
	count(denied(affinity({"key": "x", "operator": "NotIn", "values": ["y"]}))) == 0
	count(denied({})) == 0
}

test_environment_without_pools_knows_nothing_of_labels if {
	count(with_pools({"nodeSelector": {"x": "y"}}, [])) == 0
}

test_unknown_labels_are_denied if {
	denied({"nodeSelector": {"grp": "a"}}) == {{
		"object": 1,
		"path": ["p", "nodeSelector", "grp"],
		"message": "no node pool has the label \"grp\"",
	}}
}

test_unknown_values_are_denied if {
	denied({"nodeSelector": {"group": "c"}}) == {{
		"object": 1,
		"path": ["p", "nodeSelector", "group"],
		"message": "no node pool has \"group\" of \"c\"",
	}}
	some found in denied(affinity({"key": "group", "operator": "In", "values": ["z", "y"]}))
	found.message == "no node pool has \"group\" of \"y, z\""
	found.path == [
		"p",
		"affinity",
		"nodeAffinity",
		"requiredDuringSchedulingIgnoredDuringExecution",
		"nodeSelectorTerms",
		0,
		"matchExpressions",
		0,
	]
}

test_tolerations_of_pools_pass if {
	count(denied({"tolerations": [{"key": "team-a", "operator": "Exists"}, {"key": "node.kubernetes.io/not-ready"}]})) == 0
}

test_other_tolerations_are_denied if {
	denied({"tolerations": [{"key": "team-b"}, {"operator": "Exists"}]}) == {
		{"object": 1, "path": ["p", "tolerations", 0], "message": "toleration of \"team-b\" is for no node pool"},
		{"object": 1, "path": ["p", "tolerations", 1], "message": "toleration of \"every taint\" is for no node pool"},
	}
}
