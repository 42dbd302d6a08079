package weir.policies.pods.debug_access_test

import data.weir.policies.pods.debug_access

parameters := {"pods": {"debugOptions": ["jmx.server.port"], "debugWords": ["-agentlib:jdwp", "jmxremote"]}}

denied(container, configuration) := found if {
	pod := {"containers": [{"name": "x", "at": ["c"], "container": container}]}
	parsed := {"at": ["spec"], "pods": [pod], "configuration": configuration}
	found := debug_access.deny with input as {"index": 2, "object": {}, "parsed": parsed}
		with data.weir.parameters as parameters
}

test_ordinary_container_passes if {
	container := {"ports": [{"containerPort": 9249}, {"containerPort": 1, "hostPort": 0}], "env": [{"name": "A", "value": "-Xmx1g"}]}
	count(denied(container, {"env.java.opts.all": "-XX:+UseG1GC"})) == 0
}

test_port_of_the_node_is_denied if {
	denied({"ports": [{"containerPort": 1}, {"containerPort": 2, "hostPort": 8081}]}, {}) == {{
		"object": 2,
		"path": ["c", "ports", 1, "hostPort"],
		"message": "container \"x\" takes port \"8081\" of its node",
	}}
}

test_debugger_is_denied_wherever_it_is_named if {
	words := "-Dx=y -AgentLib:jdwp=transport=dt_socket"
	denied({"env": [{"name": "JAVA_TOOL_OPTIONS", "value": words}]}, {"env.java.opts.taskmanager": words}) == {
		{
			"object": 2,
			"path": ["c", "env", 0, "value"],
			"message": "variable \"JAVA_TOOL_OPTIONS\" says \"-agentlib:jdwp\"",
		},
		{
			"object": 2,
			"path": ["spec", "flinkConfiguration", "env.java.opts.taskmanager"],
			"message": "option \"env.java.opts.taskmanager\" says \"-agentlib:jdwp\"",
		},
	}
}

test_jmx_server_is_denied if {
	denied({}, {"jmx.server.port": "9010"}) == {{
		"object": 2,
		"path": ["spec", "flinkConfiguration", "jmx.server.port"],
		"message": "option \"jmx.server.port\" is \"9010\"",
	}}
}
