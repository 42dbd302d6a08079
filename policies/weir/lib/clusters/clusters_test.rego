package weir.lib.clusters_test

import data.weir.lib.clusters

entry(kind, at, configuration) := {
	"kind": kind,
	"group": "flink.apache.org",
	"name": "fraud",
	"namespace": "payments",
	"object": {"spec": {"serviceAccount": "a", "template": {"spec": {"serviceAccount": "b"}}}},
	"parsed": {
		"at": at,
		"mode": "native",
		"configuration": configuration,
		"pods": [{"role": "taskManager", "labels": {"x": "y", "app": "other"}}],
	},
}

deployment := entry("FlinkDeployment", ["spec"], {})

blue_green := entry("FlinkBlueGreenDeployment", ["spec", "template", "spec"], {})

test_deployment_is_one_cluster if {
	other := object.union(deployment, {"kind": "FlinkSessionJob"})
	found := clusters.of_workload with input as {"objects": [{"group": "", "kind": "ConfigMap"}, deployment, other]}
	found == [{
		"index": 1,
		"name": "fraud",
		"ids": ["fraud"],
		"namespace": "payments",
		"at": ["spec"],
		"native": true,
		"configuration": {},
		"account": "a",
		"labels": {"taskManager": {"x": "y", "app": "other"}},
	}]
}

test_blue_green_deployment_is_two if {
	[found] := clusters.of_workload with input as {"objects": [blue_green]}
	found.ids == ["fraud-blue", "fraud-green"]
	found.account == "b"
	pods := clusters.pods with input as {"objects": [blue_green]}
	[[pod.id, pod.component] | some pod in pods] == [
		["fraud-blue", "jobmanager"],
		["fraud-blue", "taskmanager"],
		["fraud-green", "jobmanager"],
		["fraud-green", "taskmanager"],
	]
	pairs := clusters.pairs with input as {"objects": [blue_green]}
	[[jobmanager.id, taskmanager.id] | some [jobmanager, taskmanager] in pairs] == [
		["fraud-blue", "fraud-blue"],
		["fraud-green", "fraud-green"],
	]
}

test_labels_are_flinks if {
	pods := clusters.pods with input as {"objects": [deployment]}
	{pod.component: pod.labels | some pod in pods} == {
		"jobmanager": {"app": "fraud", "component": "jobmanager", "type": "flink-native-kubernetes"},
		"taskmanager": {"app": "fraud", "component": "taskmanager", "type": "flink-native-kubernetes", "x": "y"},
	}
	standalone := json.patch(deployment, [{"op": "replace", "path": "/parsed/mode", "value": "standalone"}])
	every pod in clusters.pods {
		pod.labels.type == "flink-standalone-kubernetes"
	} with input as {"objects": [standalone]}
}

test_high_availability if {
	clusters.highly_available({"configuration": {"high-availability.type": "KUBERNETES"}})
	clusters.highly_available({"configuration": {"high-availability": "org.x.KubernetesHaServicesFactory"}})
	not clusters.highly_available({"configuration": {"high-availability.type": "none"}})
	not clusters.highly_available({"configuration": {}})
}

test_ports if {
	cluster := {"configuration": {"a": "6121", "b": "50100-50200", "c": "0"}}
	clusters.port(cluster, "a", 1) == 6121
	clusters.port(cluster, "b", 1) == 50100
	clusters.port(cluster, "c", 1) == 0
	clusters.port(cluster, "d", 1) == 1
}

test_accounts if {
	jobmanager := "kubernetes.jobmanager.service-account"
	configured := {"at": ["spec"], "account": "a", "configuration": {jobmanager: "b"}}
	clusters.account(configured, "jobmanager") == {"name": "b", "path": ["spec", "flinkConfiguration", jobmanager]}
	clusters.account(configured, "taskmanager") == {"name": "a", "path": ["spec", "serviceAccount"]}
	both := {"at": ["spec"], "account": "", "configuration": {"kubernetes.service-account": "c"}}
	clusters.account(both, "taskmanager") == {"name": "c", "path": ["spec", "flinkConfiguration", "kubernetes.service-account"]}
}

test_account_that_nothing_names if {
	bare := {"at": ["spec"], "account": "", "configuration": {}}
	asked := {"environment": {"name": "e", "tier": "prod"}}
	clusters.account(bare, "jobmanager") == {"name": "default", "path": ["spec", "serviceAccount"]} with input as asked
		with data.weir.environments as {"e": {"operator": {"type": "apache"}}}
	not clusters.account(bare, "jobmanager") with input as asked
		with data.weir.environments as {"e": {"operator": {"type": "emr"}}}
}
