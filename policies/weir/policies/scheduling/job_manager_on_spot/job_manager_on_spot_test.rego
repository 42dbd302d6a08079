package weir.policies.scheduling.job_manager_on_spot_test

import data.weir.policies.scheduling.job_manager_on_spot

pool(capacity) := {"name": "general", "capacity": capacity, "nodeSelector": {"group": "general"}}

denied(tier, spec, pools) := found if {
	asked := {
		"index": 1,
		"environment": {"name": "e", "tier": tier},
		"parsed": {"pods": [
			{"role": "jobManager", "at": ["j"], "spec": spec},
			{"role": "taskManager", "at": ["t"], "spec": {"nodeSelector": {"karpenter.sh/capacity-type": "spot"}}},
		]},
	}
	found := job_manager_on_spot.deny with input as asked
		with data.weir.environments as {"e": {"nodePools": pools}}
		with data.weir.parameters as {"scheduling": {"onDemandJobManagerTiers": ["prod"]}}
}

affinity(operator) := {
	"nodeSelector": {"group": "general"},
	"affinity": {"nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": [{"matchExpressions": [{
		"key": "karpenter.sh/capacity-type",
		"operator": operator,
		"values": ["on-demand", "spot"],
	}]}]}}},
}

test_on_demand_passes if {
	spec := {"nodeSelector": {"group": "general", "karpenter.sh/capacity-type": "on-demand"}}
	count(denied("prod", spec, [pool(["on-demand", "spot"])])) == 0
	count(denied("prod", {"nodeSelector": {"group": "general"}}, [pool(["on-demand"])])) == 0
	count(denied("prod", affinity("NotIn"), [pool(["spot"])])) == 0
	count(denied("prod", {}, [pool(["spot"]), object.union(pool(["spot"]), {"nodeSelector": {"group": "other"}})])) == 0
}

test_other_tiers_pass if {
	count(denied("dev", {"nodeSelector": {"karpenter.sh/capacity-type": "spot"}}, [])) == 0
	count(denied("dev", {"nodeSelector": {"group": "general"}}, [pool(["spot"])])) == 0
}

test_chosen_spot_is_denied if {
	denied("prod", {"nodeSelector": {"eks.amazonaws.com/capacityType": "SPOT"}}, []) == {{
		"object": 1,
		"path": ["j", "nodeSelector", "eks.amazonaws.com/capacityType"],
		"message": "the JobManager runs on \"SPOT\" capacity",
	}}
	denied("prod", affinity("In"), []) == {{
		"object": 1,
		"path": [
			"j",
			"affinity",
			"nodeAffinity",
			"requiredDuringSchedulingIgnoredDuringExecution",
			"nodeSelectorTerms",
			0,
			"matchExpressions",
			0,
		],
		"message": "the JobManager runs on \"spot\" capacity",
	}}
}

test_pool_that_may_be_spot_is_denied if {
	denied("prod", {"nodeSelector": {"group": "general"}}, [pool(["on-demand", "spot"])]) == {{
		"object": 1,
		"path": ["j", "nodeSelector"],
		"message": "the JobManager may run on spot nodes of pool \"general\"",
	}}
}
