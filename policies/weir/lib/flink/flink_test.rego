package weir.lib.flink_test

import data.weir.lib.flink

session_job := {
	"object": {"spec": {"deploymentName": "s"}},
	"objects": [
		{"kind": "FlinkDeployment", "name": "other", "parsed": {"configuration": {"a": "9"}}},
		{"kind": "FlinkDeployment", "name": "s", "parsed": {
			"configuration": {"a": "1", "b": "2"},
			"durations": {"d": 1},
			"numbers": {"n": 1},
		}},
	],
	"parsed": {"at": ["spec"], "configuration": {"b": "3"}, "numbers": {"n": 2}},
}

test_session_jobs_inherit if {
	flink.options == {"a": "1", "b": "3"} with input as session_job
	flink.durations == {"d": 1} with input as session_job
	flink.numbers == {"n": 2} with input as session_job
}

test_others_have_their_own if {
	asked := {"object": {"spec": {}}, "parsed": {"configuration": {"a": "1"}}}
	flink.options == {"a": "1"} with input as asked
	flink.durations == {} with input as asked
}

test_first_name_of_an_option_wins if {
	asked := {"object": {}, "parsed": {"at": ["spec"], "configuration": {"b": "2", "c": "3"}}}
	flink.setting(["a", "b", "c"]) == {"key": "b", "value": "2"} with input as asked
	not flink.setting(["x"]) with input as asked
	flink.option_path("b") == ["spec", "flinkConfiguration", "b"] with input as asked
}

test_spec_is_where_the_kind_has_it if {
	asked := {"object": {"spec": {"template": {"spec": {"x": 1}}}}, "parsed": {"at": ["spec", "template", "spec"]}}
	flink.spec == {"x": 1} with input as asked
}

test_jobs_stream_unless_they_end if {
	flink.streaming with input as {"object": {}, "parsed": {"job": {}}}
	not flink.streaming with input as {"object": {}, "parsed": {}}
	ending := {"object": {}, "parsed": {"job": {}, "configuration": {"execution.runtime-mode": "batch"}}}
	flink.batch with input as ending
	not flink.streaming with input as ending
}

keeper(operator, spec, configuration) := found if {
	asked := {"environment": {"name": "e"}, "object": {"spec": spec}, "parsed": {"at": ["spec"], "configuration": configuration}}
	found := flink.high_availability with input as asked
		with data.weir.environments as {"e": {"operator": {"type": operator}}}
}

test_high_availability_has_many_names if {
	factory := "org.apache.flink.kubernetes.highavailability.KubernetesHaServicesFactory"
	keeper("apache", {}, {}) == "none"
	keeper("apache", {}, {"high-availability": "ZooKeeper"}) == "zookeeper"
	keeper("apache", {}, {"high-availability.type": factory}) == "kubernetes"
	keeper("emr", {}, {}) == "kubernetes"
	keeper("emr", {"jobManager": {"highAvailabilityEnabled": false}}, {}) == "none"
}
