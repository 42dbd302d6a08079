package weir.policies.flink.kubernetes_options_test

import data.weir.policies.flink.kubernetes_options

denied(option, allowed) := found if {
	parsed := {"at": ["spec"], "configuration": {option: "x"}}
	found := kubernetes_options.deny with input as {"index": 1, "parsed": parsed}
		with data.weir.parameters as {"flink": {"kubernetesOptions": allowed}}
}

test_allowed_options_pass if {
	count(denied("kubernetes.operator.x", ["kubernetes.operator."])) == 0
	count(denied("kubernetes.secrets", ["kubernetes.secrets"])) == 0
	count(denied("pipeline.name", [])) == 0
}

test_options_that_others_judge_pass if {
	count(denied("kubernetes.hostnetwork.enabled", [])) == 0
}

test_other_options_are_denied if {
	denied("kubernetes.secrets", ["kubernetes.secret", "kubernetes.operator."]) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "kubernetes.secrets"],
		"message": "option \"kubernetes.secrets\" is set",
	}}
}
