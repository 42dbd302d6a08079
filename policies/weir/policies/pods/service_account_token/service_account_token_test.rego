package weir.policies.pods.service_account_token_test

import data.weir.policies.pods.service_account_token

asked(mode, configuration, spec, account) := {
	"index": 0,
	"environment": {"name": "e"},
	"object": {"metadata": {"name": "job", "namespace": "n"}, "spec": {"serviceAccount": "flink"}},
	"objects": [{}, {"kind": "ServiceAccount", "name": "flink", "namespace": "n", "object": account}],
	"parsed": {"at": ["spec"], "mode": mode, "configuration": configuration, "pods": [
		{"role": "jobManager", "at": ["j"], "spec": spec},
		{"role": "taskManager", "at": ["t"], "spec": spec},
	]},
}

environments := {"e": {"operator": {"type": "apache"}}}

off := {"automountServiceAccountToken": false}

high_availability := {"high-availability.type": "kubernetes"}

test_mounted_token_passes if {
	count(service_account_token.deny) == 0 with input as asked("native", high_availability, {}, {})
		with data.weir.environments as environments
}

test_pods_that_need_none_pass if {
	count(service_account_token.deny) == 0 with input as asked("standalone", {}, off, off)
		with data.weir.environments as environments
}

test_job_manager_of_native_mode_needs_one if {
	service_account_token.deny == {{
		"object": 0,
		"path": ["j", "automountServiceAccountToken"],
		"message": "automountServiceAccountToken is false",
	}} with input as asked("native", {}, off, {}) with data.weir.environments as environments
}

test_high_availability_needs_one_everywhere if {
	found := service_account_token.deny with input as asked("standalone", high_availability, off, {})
		with data.weir.environments as environments
	{finding.path[0] | some finding in found} == {"j", "t"}
}

test_service_account_without_one_is_denied_where_pods_say_nothing if {
	service_account_token.deny == {{
		"object": 1,
		"path": ["automountServiceAccountToken"],
		"message": "automountServiceAccountToken is false for the pods of \"job\"",
	}} with input as asked("native", {}, {}, off) with data.weir.environments as environments
	on := {"automountServiceAccountToken": true}
	count(service_account_token.deny) == 0 with input as asked("native", {}, on, off)
		with data.weir.environments as environments
}
