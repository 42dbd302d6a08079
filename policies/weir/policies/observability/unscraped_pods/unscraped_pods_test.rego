package weir.policies.observability.unscraped_pods_test

import data.weir.policies.observability.unscraped_pods

configuration := {
	"metrics.reporter.prom.factory.class": "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
	"metrics.reporter.prom.port": "9249",
}

pod(role, ports) := {
	"role": role, "labels": {"weir.dev/workload": "fraud"},
	"containers": [
		{"main": false, "at": ["spec", role, "sidecar"], "container": {}},
		{"main": true, "at": ["spec", role, "main"], "container": ports},
	],
}

metrics := {"ports": [{"name": "metrics", "containerPort": 9249}, {"name": "rest", "containerPort": 8081}]}

of_kind(kind, options, ports) := {
	"kind": kind, "name": "fraud",
	"parsed": {
		"at": ["spec"], "mode": "native", "configuration": options,
		"pods": [pod("jobManager", ports), pod("taskManager", ports)],
	},
}

cluster(options, ports) := of_kind("FlinkDeployment", options, ports)

scraped := cluster(configuration, metrics)

monitor(selector) := {"kind": "PodMonitor", "object": {"spec": {
	"selector": selector,
	"podMetricsEndpoints": [{"port": "metrics"}],
}}}

ours := monitor({"matchLabels": {"weir.dev/workload": "fraud", "type": "flink-native-kubernetes"}})

denied(objects) := found if {
	found := unscraped_pods.deny with input as {"environment": {"name": "prod"}, "objects": objects}
		with data.weir.environments as {"prod": {"monitoring": true}}
}

none := [
	{"object": 0, "path": ["spec"], "message": "no PodMonitor selects the jobManager's pods"},
	{"object": 0, "path": ["spec"], "message": "no PodMonitor selects the taskManager's pods"},
]

test_scraped_job_passes if {
	denied([scraped, ours]) == set()
	denied([cluster(object.union(configuration, {"metrics.reporter.prom.port": "9249-9250"}), metrics), ours]) == set()
}

test_workload_without_cluster_passes if {
	denied([{"kind": "ConfigMap", "parsed": {}}]) == set()
}

test_missing_reporter_is_denied if {
	denied([cluster({"state.backend.type": "rocksdb"}, {}), ours]) == {{
		"object": 0,
		"path": ["spec", "flinkConfiguration"],
		"message": "no reporter of Prometheus is set",
	}}
	found := denied([scraped, ours]) with data.weir.parameters.observability.reporters as []
	count(found) == 1
}

test_missing_port_is_denied if {
	denied([cluster(configuration, {}), ours]) == {
		{
			"object": 0, "path": ["spec", "jobManager", "main"],
			"message": "Flink's container of the jobManager has no port \"metrics\"",
		},
		{
			"object": 0, "path": ["spec", "taskManager", "main"],
			"message": "Flink's container of the taskManager has no port \"metrics\"",
		},
	}
}

test_name_of_the_port_is_a_parameter if {
	elsewhere := {"kind": "PodMonitor", "object": {"spec": {"podMetricsEndpoints": [{"port": "rest"}]}}}
	found := denied([cluster(object.remove(configuration, ["metrics.reporter.prom.port"]), metrics), elsewhere])
		with data.weir.parameters.observability.metricsPort as "rest"
	found == set()
}

test_other_port_than_the_reporters_is_denied if {
	found := denied([cluster(configuration, {"ports": [{"name": "metrics", "containerPort": 8080}]}), ours])
	{finding.message | some finding in found} == {
		"port \"metrics\" of the jobManager is 8080, and the reporter's is 9249",
		"port \"metrics\" of the taskManager is 8080, and the reporter's is 9249",
	}
}

test_missing_monitor_is_denied if {
	denied([scraped]) == {finding | some finding in none}
	denied([scraped, {"kind": "PodMonitor", "object": {"spec": {"podMetricsEndpoints": [{"port": "other"}]}}}]) == {finding | some finding in none}
	found := denied([scraped]) with data.weir.parameters.observability.ownPodMonitors as false
	found == set()
}

test_environment_without_monitoring_passes if {
	question := {"environment": {"name": "prod"}, "objects": [scraped]}
	found := unscraped_pods.deny with input as question with data.weir.environments as {"prod": {"monitoring": false}}
	found == set()
}

test_monitor_of_others_is_denied if {
	denied([scraped, monitor({"matchLabels": {"weir.dev/workload": "other"}})]) == {finding | some finding in none}
	denied([scraped, monitor({"matchLabels": {"component": "jobmanager"}})]) == {none[1]}
	denied([scraped, monitor({"matchLabels": {"app": "fraud"}})]) == set()
	colours := of_kind("FlinkBlueGreenDeployment", configuration, metrics)
	count(denied([colours, monitor({"matchLabels": {"app": "fraud"}})])) == 2
}

test_expressions_of_selectors if {
	every expression in [
		{"key": "component", "operator": "In", "values": ["jobmanager", "taskmanager"]},
		{"key": "component", "operator": "NotIn", "values": ["other"]},
		{"key": "component", "operator": "Exists"},
		{"key": "other", "operator": "DoesNotExist"},
	] {
		denied([scraped, monitor({"matchExpressions": [expression]})]) == set()
	}
	every expression in [
		{"key": "component", "operator": "In", "values": ["other"]},
		{"key": "app", "operator": "NotIn", "values": ["fraud"]},
		{"key": "other", "operator": "Exists"},
		{"key": "component", "operator": "DoesNotExist"},
	] {
		count(denied([scraped, monitor({"matchExpressions": [expression]})])) == 2
	}
}
