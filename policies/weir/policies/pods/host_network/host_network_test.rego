package weir.policies.pods.host_network_test

import data.weir.policies.pods.host_network

cluster(pods, configuration) := {
	"index": 3,
	"parsed": {"at": ["spec"], "pods": pods, "configuration": configuration},
}

test_ordinary_pod_passes if {
	pod := {"at": ["spec", "podTemplate", "spec"], "spec": {"hostNetwork": false}}
	count(host_network.deny) == 0 with input as cluster([pod, {"at": ["spec"], "spec": {}}], {})
	count(host_network.deny) == 0 with input as cluster([], {"kubernetes.hostnetwork.enabled": "false"})
}

test_host_namespaces_of_a_role_are_denied if {
	at := ["spec", "taskManager", "podTemplate", "spec"]
	pod := {"at": at, "spec": {"hostNetwork": true, "hostPID": true, "hostIPC": true}}
	host_network.deny == {
		{"object": 3, "path": array.concat(at, ["hostNetwork"]), "message": "hostNetwork is true"},
		{"object": 3, "path": array.concat(at, ["hostPID"]), "message": "hostPID is true"},
		{"object": 3, "path": array.concat(at, ["hostIPC"]), "message": "hostIPC is true"},
	} with input as cluster([pod], {})
}

test_common_template_is_reported_once if {
	pod := {"at": ["spec", "podTemplate", "spec"], "spec": {"hostIPC": true}}
	count(host_network.deny) == 1 with input as cluster([pod, pod], {})
}

test_option_of_flink_is_denied if {
	host_network.deny == {{
		"object": 3,
		"path": ["spec", "flinkConfiguration", "kubernetes.hostnetwork.enabled"],
		"message": "kubernetes.hostnetwork.enabled is \"TRUE\"",
	}} with input as cluster([], {"kubernetes.hostnetwork.enabled": "TRUE"})
}
