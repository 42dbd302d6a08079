package weir.policies.namespaces.container_sizes_test

import data.weir.policies.namespaces.container_sizes

parameters := {"namespaces": {
	"leastContainerMilliCpu": 10,
	"mostContainerMilliCpu": 4000,
	"leastContainerBytes": 16,
	"mostContainerBytes": 4096,
	"mostCpuLimitPercent": 200,
	"mostMemoryLimitPercent": 100,
}}

main(requests, limits) := {"name": "flink-main-container", "main": true, "requests": requests, "limits": limits}

sidecar(requests, limits) := {
	"name": "log",
	"main": false,
	"at": ["spec", "podTemplate", "spec", "containers", 1],
	"requests": requests,
	"limits": limits,
}

deployment(containers) := {"index": 4, "parsed": {
	"at": ["spec"],
	"pods": [{"role": "taskManager", "containers": containers}],
}}

denied(question) := found if {
	found := container_sizes.deny with input as question with data.weir.parameters as parameters
}

resource(name) := ["spec", "taskManager", "resource", name]

test_ordinary_sizes_pass if {
	full := {"milliCpu": 1000, "bytes": 4096}
	count(denied(deployment([main(full, full), sidecar({}, {"milliCpu": 100}), sidecar({}, {})]))) == 0
}

test_small_container_is_denied if {
	denied(deployment([main({"milliCpu": 9, "bytes": 16}, {}), sidecar({"bytes": 15}, {})])) == {
		{
			"object": 4,
			"path": resource("cpu"),
			"message": "container \"flink-main-container\" requests 9 millicores, less than 10",
		},
		{
			"object": 4,
			"path": ["spec", "podTemplate", "spec", "containers", 1, "resources", "requests", "memory"],
			"message": "container \"log\" requests 15 bytes, less than 16",
		},
	}
}

test_large_container_is_denied_once if {
	denied(deployment([main({"milliCpu": 5000}, {"milliCpu": 6000})])) == {{
		"object": 4,
		"path": resource("cpu"),
		"message": "container \"flink-main-container\" may take 6000 millicores, more than 4000",
	}}
	denied(deployment([sidecar({"bytes": 5000}, {})])) == {{
		"object": 4,
		"path": ["spec", "podTemplate", "spec", "containers", 1, "resources", "requests", "memory"],
		"message": "container \"log\" may take 5000 bytes, more than 4096",
	}}
}

test_limit_far_above_the_request_is_denied if {
	denied(deployment([main({"bytes": 1000}, {"bytes": 1001})])) == {{
		"object": 4,
		"path": resource("memory"),
		"message": "container \"flink-main-container\" may take 1001 bytes of 1000 requested, more than 100 %",
	}}
}

limit_range(type, most) := {"index": 1, "parsed": {"limits": [{"type": type, "at": ["spec", "limits", 0], "max": most}]}}

test_limit_range_within_bounds_passes if {
	count(denied(limit_range("Container", {"milliCpu": 4000, "bytes": 4096}))) == 0
	count(denied(limit_range("Container", {}))) == 0
	count(denied(limit_range("Pod", {"bytes": 9999}))) == 0
}

test_generous_limit_range_is_denied if {
	denied(limit_range("Container", {"milliCpu": 4000, "bytes": 4097})) == {{
		"object": 1,
		"path": ["spec", "limits", 0, "max", "memory"],
		"message": "largest container may have 4097 bytes, more than 4096",
	}}
}

test_bounds_are_parameters if {
	moved := {"namespaces": {
		"leastContainerMilliCpu": 2000,
		"mostContainerMilliCpu": 100,
		"leastContainerBytes": 2000,
		"mostContainerBytes": 100,
		"mostCpuLimitPercent": 99,
		"mostMemoryLimitPercent": 99,
	}}
	question := deployment([sidecar({"milliCpu": 1000, "bytes": 1000}, {"milliCpu": 1000, "bytes": 1000})])
	count(denied(question)) == 0
	count(container_sizes.deny) == 6 with input as question with data.weir.parameters as moved
}
