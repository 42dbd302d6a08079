package weir.policies.flink.max_parallelism_test

import data.weir.policies.flink.max_parallelism

denied(parsed) := found if {
	found := max_parallelism.deny with input as {
		"index": 1,
		"object": {},
		"parsed": object.union({"at": ["spec"], "configuration": {}, "job": {"parallelism": 8}}, parsed),
	}
}

set(number) := denied({
	"configuration": {"pipeline.max-parallelism": $"{number}"},
	"numbers": {"pipeline.max-parallelism": number},
})

test_set_number_passes if {
	count(set(8)) == 0
	count(set(32768)) == 0
}

test_job_that_ends_passes if {
	count(denied({"configuration": {"execution.runtime-mode": "BATCH"}})) == 0
}

test_session_cluster_passes if {
	asked := {"index": 1, "object": {}, "parsed": {"at": ["spec"], "configuration": {}}}
	count(max_parallelism.deny) == 0 with input as asked
}

test_missing_number_is_denied if {
	denied({}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "pipeline.max-parallelism"],
		"message": "pipeline.max-parallelism is not set",
	}}
}

test_number_out_of_bounds_is_denied if {
	some low in set(7)
	low.message == "pipeline.max-parallelism is \"7\", below the parallelism 8"
	some high in set(32769)
	high.message == "pipeline.max-parallelism is \"32769\", above 32768"
}
