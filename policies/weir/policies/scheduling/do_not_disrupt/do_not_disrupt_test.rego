package weir.policies.scheduling.do_not_disrupt_test

import data.weir.policies.scheduling.do_not_disrupt

parameters := {"scheduling": {"doNotDisruptReason": "why", "doNotDisruptRoles": ["jobManager"]}}

denied(role, annotations) := found if {
	pod := {"role": role, "at": ["spec", "podTemplate", "spec"], "annotations": annotations}
	found := do_not_disrupt.deny with input as {"index": 1, "object": {"kind": "FlinkDeployment"}, "parsed": {"pods": [pod]}}
		with data.weir.parameters as parameters
}

test_pods_with_a_reason_pass if {
	count(denied("jobManager", {"karpenter.sh/do-not-disrupt": "true"})) == 0
	count(denied("taskManager", {"karpenter.sh/do-not-disrupt": "30m"})) == 0
	count(denied("taskManager", {"karpenter.sh/do-not-disrupt": "true", "why": "a day to warm up"})) == 0
	count(denied("taskManager", {})) == 0
}

test_pod_without_a_reason_is_denied if {
	denied("taskManager", {"karpenter.sh/do-not-disrupt": "true", "why": " "}) == {{
		"object": 1,
		"path": ["spec", "podTemplate", "metadata", "annotations", "karpenter.sh/do-not-disrupt"],
		"message": "karpenter.sh/do-not-disrupt is \"true\" without a reason",
	}}
}

test_pool_without_a_grace_period_is_denied if {
	pool := {"kind": "NodePool", "spec": {"template": {"spec": {}}}}
	do_not_disrupt.deny == {{
		"object": 1,
		"path": ["spec", "template", "spec", "terminationGracePeriod"],
		"message": "terminationGracePeriod is not set",
	}} with input as {"index": 1, "object": pool, "parsed": {}}
	good := {"kind": "NodePool", "spec": {"template": {"spec": {"terminationGracePeriod": "24h"}}}}
	count(do_not_disrupt.deny) == 0 with input as {"index": 1, "object": good, "parsed": {}}
}
