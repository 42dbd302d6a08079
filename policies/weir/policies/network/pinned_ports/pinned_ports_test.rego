package weir.policies.network.pinned_ports_test

import data.weir.lib.flows_test as example
import data.weir.policies.network.pinned_ports

data_port := "taskmanager.data.port"

metrics_port := "metrics.internal.query-service.port"

parameters := {"network": {"pinnedPorts": [data_port, metrics_port]}}

denied(question) := found if {
	found := pinned_ports.deny with input as question with data.weir.parameters as parameters
}

configured(options) := example.question([example.cluster(options), example.jobmanager, example.taskmanager])

test_fixed_and_open_ports_pass if {
	count(denied(example.workload)) == 0
}

test_random_ports_are_denied if {
	denied(configured({data_port: "0"})) == {
		{
			"object": 0,
			"path": ["spec", "flinkConfiguration", data_port],
			"message": "taskmanager.data.port is \"0\", a random port",
		},
		{
			"object": 0,
			"path": ["spec", "flinkConfiguration", metrics_port],
			"message": "metrics.internal.query-service.port is \"0\", a random port",
		},
	}
}

test_closed_ports_are_denied if {
	denied(configured({data_port: "7121", metrics_port: "6126"})) == {
		{
			"object": 2,
			"path": ["spec", "egress"],
			"message": "taskmanager of \"fraud\" has no egress on port 7121 (taskmanager.data.port) for the taskmanager of \"fraud\"",
		},
		{
			"object": 2,
			"path": ["spec", "ingress"],
			"message": "taskmanager of \"fraud\" has no ingress on port 7121 (taskmanager.data.port) for the taskmanager of \"fraud\"",
		},
	}
	denied(example.without(1, "egress/0/ports/1")) == {{
		"object": 1,
		"path": ["spec", "egress"],
		"message": "jobmanager of \"fraud\" has no egress on port 6126 (metrics.internal.query-service.port) for the taskmanager of \"fraud\"",
	}}
}

test_options_are_a_parameter if {
	moved := {"network": {"pinnedPorts": ["taskmanager.collect-sink.port"]}}
	found := pinned_ports.deny with input as example.workload with data.weir.parameters as moved
	{finding.message | some finding in found} == {"taskmanager.collect-sink.port is \"0\", a random port"}
}
