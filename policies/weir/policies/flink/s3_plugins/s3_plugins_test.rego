package weir.policies.flink.s3_plugins_test

import data.weir.policies.flink.s3_plugins

main(role, value) := {
	"role": role,
	"containers": [
		{"main": true, "at": [role], "container": {"env": [
			{"name": "A", "value": "flink-s3-fs-presto-1.jar"},
			{"name": "ENABLE_BUILT_IN_PLUGINS", "value": value},
		]}},
		{"main": false, "at": [], "container": {}},
	],
}

denied(job_manager, task_manager, configuration, environment) := found if {
	parsed := {
		"at": ["spec"],
		"configuration": configuration,
		"pods": [main("jobManager", job_manager), main("taskManager", task_manager)],
	}
	found := s3_plugins.deny with input as {"index": 1, "object": {}, "environment": {"name": "e"}, "parsed": parsed}
		with data.weir.environments as {"e": environment}
}

apache := {"operator": {"type": "apache"}, "identity": {"type": "pod-identity"}}

presto := "flink-s3-fs-presto-1.20.3.jar"

hadoop := "flink-s3-fs-hadoop-1.20.3.jar"

both := concat(";", [presto, hadoop])

provider := {"fs.s3a.aws.credentials.provider": "x"}

test_one_of_each_passes if {
	count(denied(presto, presto, {}, apache)) == 0
	count(denied(both, both, provider, apache)) == 0
	count(denied(hadoop, hadoop, {"s3.aws.credentials.provider": "x"}, apache)) == 0
	count(denied("flink-metrics.jar", "", {}, apache)) == 0
}

test_plugin_twice_is_denied if {
	twice := concat(";", [presto, "flink-s3-fs-presto-1.20.1.jar"])
	denied(presto, twice, {}, apache) == {{
		"object": 1,
		"path": ["taskManager", "env", 1, "value"],
		"message": "plugin \"flink-s3-fs-presto\" is switched on 2 times",
	}}
}

test_plugin_in_one_role_is_denied if {
	denied(presto, "", {}, apache) == {{
		"object": 1,
		"path": ["taskManager", "env"],
		"message": "plugin \"flink-s3-fs-presto\" is in the jobManager alone",
	}}
}

test_hadoop_without_a_provider_is_denied if {
	denied(hadoop, hadoop, {}, apache) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "fs.s3a.aws.credentials.provider"],
		"message": "fs.s3a.aws.credentials.provider is not set",
	}}
}

test_emr_with_pod_identity_needs_one_too if {
	emr := {"operator": {"type": "emr"}, "identity": {"type": "pod-identity"}}
	count(denied("", "", {}, emr)) == 1
	count(denied("", "", provider, emr)) == 0
	count(denied("", "", {}, object.union(emr, {"identity": {"type": "irsa"}}))) == 0
}
