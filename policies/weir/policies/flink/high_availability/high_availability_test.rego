package weir.policies.flink.high_availability_test

import data.weir.policies.flink.high_availability

denied(operator, spec, parsed) := found if {
	asked := {
		"index": 1,
		"environment": {"name": "e"},
		"object": {"spec": spec},
		"parsed": object.union({"at": ["spec"], "configuration": {}}, parsed),
	}
	found := high_availability.deny with input as asked
		with data.weir.environments as {"e": {"operator": {"type": operator}}}
		with data.weir.parameters as {"flink": {"highAvailability": ["kubernetes"], "stateSchemes": ["s3"]}}
}

folder(scheme) := {
	"configuration": {"high-availability.type": "kubernetes"},
	"storage": [
		{"option": "state.checkpoints.dir", "scheme": "file", "text": "file:///x"},
		{"option": "high-availability.storageDir", "scheme": scheme, "text": $"{scheme}://b/x"},
	],
}

test_leader_in_kubernetes_passes if {
	count(denied("apache", {}, folder("s3"))) == 0
}

test_job_that_ends_passes if {
	count(denied("apache", {}, {"configuration": {"execution.runtime-mode": "BATCH"}})) == 0
}

test_emr_has_it_unless_told_otherwise if {
	count(denied("emr", {"jobManager": {"storageDir": "s3://b/x"}}, {})) == 0
	count(denied("emr", {}, {})) == 0
}

test_none_is_denied if {
	denied("apache", {}, {}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "high-availability.type"],
		"message": "high availability is \"none\"",
	}}
	denied("apache", {}, {"configuration": {"high-availability": "zookeeper"}}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "high-availability"],
		"message": "high availability is \"zookeeper\"",
	}}
	denied("emr", {"jobManager": {"highAvailabilityEnabled": false}}, {}) == {{
		"object": 1,
		"path": ["spec", "jobManager", "highAvailabilityEnabled"],
		"message": "high availability is \"none\"",
	}}
}

test_folder_on_the_node_is_denied if {
	denied("apache", {}, folder("file")) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "high-availability.storageDir"],
		"message": "high availability keeps its data in \"file://b/x\"",
	}}
	denied("emr", {"jobManager": {"storageDir": "hdfs://x"}}, {}) == {{
		"object": 1,
		"path": ["spec", "jobManager", "storageDir"],
		"message": "high availability keeps its data in \"hdfs://x\"",
	}}
}
