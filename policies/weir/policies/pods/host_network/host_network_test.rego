package weir.policies.pods.host_network_test

import data.weir.policies.pods.host_network

deployment(spec) := {"index": 3, "object": {"kind": "FlinkDeployment", "spec": spec}}

test_ordinary_pod_passes if {
	count(host_network.deny) == 0 with input as deployment({
		"flinkConfiguration": {"kubernetes.hostnetwork.enabled": "false"},
		"podTemplate": {"spec": {"hostNetwork": false, "containers": []}},
	})
}

test_deployment_without_template_passes if {
	count(host_network.deny) == 0 with input as deployment({})
}

test_host_namespaces_of_a_role_are_denied if {
	host_network.deny == {
		{
			"object": 3,
			"path": ["spec", "taskManager", "podTemplate", "spec", "hostNetwork"],
			"message": "hostNetwork is true",
		},
		{
			"object": 3,
			"path": ["spec", "taskManager", "podTemplate", "spec", "hostPID"],
			"message": "hostPID is true",
		},
	} with input as deployment({"taskManager": {"podTemplate": {"spec": {"hostNetwork": true, "hostPID": true}}}})
}

test_option_of_flink_is_denied if {
	some value in [true, "true", "TRUE"]
	denied := host_network.deny with input as deployment({"flinkConfiguration": {"kubernetes.hostnetwork.enabled": value}})
	some found in denied
	found.path == ["spec", "flinkConfiguration", "kubernetes.hostnetwork.enabled"]
}

test_blue_green_template_is_denied if {
	spec := {"template": {"spec": {"podTemplate": {"spec": {"hostIPC": true}}}}}
	denied := host_network.deny with input as {"index": 0, "object": {"kind": "FlinkBlueGreenDeployment", "spec": spec}}
	some found in denied
	found.path == ["spec", "template", "spec", "podTemplate", "spec", "hostIPC"]
}
