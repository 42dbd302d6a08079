package weir.policies.namespaces.quota_counts_test

import data.weir.policies.namespaces.quota_counts

parameters := {"namespaces": {
	"computeResources": ["requests.cpu"],
	"zeroQuotas": ["services.loadbalancers", "services.nodeports"],
	"countQuotas": ["pods"],
}}

asked(hard) := {"index": 0, "unit": "prod/payments/_tenant", "parsed": {"hard": hard}}

denied(question) := found if {
	found := quota_counts.deny with input as question with data.weir.parameters as parameters
}

good := {"requests.cpu": 1000, "services.loadbalancers": 0, "services.nodeports": 0, "pods": 20}

test_full_quota_passes if {
	count(denied(asked(good))) == 0
}

test_generic_count_passes if {
	count(denied(asked(object.union(object.remove(good, ["pods"]), {"count/pods": 5})))) == 0
}

test_other_quotas_pass if {
	count(denied(asked({"services": 3}))) == 0
	count(denied(object.union(asked({"requests.cpu": 1}), {"unit": "prod/_platform/x"}))) == 0
}

test_services_and_pods_are_denied if {
	denied(asked({"requests.cpu": 1000, "services.loadbalancers": 2})) == {
		{
			"object": 0,
			"path": ["spec", "hard", "services.loadbalancers"],
			"message": "quota for services.loadbalancers is 2 and not 0",
		},
		{
			"object": 0,
			"path": ["spec", "hard", "services.nodeports"],
			"message": "quota for services.nodeports is unbounded and not 0",
		},
		{
			"object": 0,
			"path": ["spec", "hard", "pods"],
			"message": "quota has no bound for pods",
		},
	}
}

test_lists_are_parameters if {
	moved := {"namespaces": {"computeResources": ["pods"], "zeroQuotas": ["pods"], "countQuotas": ["secrets"]}}
	count(quota_counts.deny) == 2 with input as asked(good) with data.weir.parameters as moved
}
