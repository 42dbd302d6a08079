package weir.policies.namespaces.overcommitted_cluster_test

import data.weir.policies.namespaces.overcommitted_cluster

quota(environment, hard) := {"kind": "ResourceQuota", "environment": environment, "parsed": {"hard": hard}}

objects := [
	{"kind": "Namespace", "environment": "prod"},
	quota("prod", {"requests.cpu": 6000, "requests.memory": 1000}),
	quota("prod", {"requests.cpu": 9000, "memory": 1500}),
	quota("prod", {"pods": 5}),
	quota("dev", {"requests.cpu": 90000}),
]

denied(parameters) := found if {
	environments := {"prod": {"parameters": {"namespaces": parameters}}, "dev": {"parameters": {"namespaces": {"overcommitPercent": 100}}}}
	found := overcommitted_cluster.deny with input as {"objects": objects} with data.weir.environments as environments
}

test_quotas_within_capacity_pass if {
	count(denied({"capacityMilliCpu": 10000, "capacityBytes": 2500, "overcommitPercent": 150})) == 0
}

test_unknown_capacity_passes if {
	count(denied({"capacityMilliCpu": 0, "capacityBytes": 0, "overcommitPercent": 100})) == 0
}

test_too_much_is_denied_at_the_largest_quota if {
	denied({"capacityMilliCpu": 9999, "capacityBytes": 1600, "overcommitPercent": 150}) == {
		{
			"object": 2,
			"path": ["spec", "hard", "requests.cpu"],
			"message": "quotas of \"prod\" add up to 15000 millicores, more than 150 % of 9999",
		},
		{
			"object": 2,
			"path": ["spec", "hard", "requests.memory"],
			"message": "quotas of \"prod\" add up to 2500 bytes, more than 150 % of 1600",
		},
	}
}

test_overcommitment_is_a_parameter if {
	count(denied({"capacityMilliCpu": 9999, "overcommitPercent": 151})) == 0
}

test_environment_without_quotas_passes if {
	environments := {"new": {"parameters": {"namespaces": {"capacityMilliCpu": 1, "overcommitPercent": 100}}}}
	count(overcommitted_cluster.deny) == 0 with input as {"objects": objects} with data.weir.environments as environments
}
