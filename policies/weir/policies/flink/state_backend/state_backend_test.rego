package weir.policies.flink.state_backend_test

import data.weir.policies.flink.state_backend

denied(configuration) := found if {
	found := state_backend.deny with input as {
		"index": 1,
		"object": {},
		"parsed": {"at": ["spec"], "configuration": configuration, "job": {}},
	}
		with data.weir.parameters as {"flink": {"stateBackends": ["rocksdb", "hashmap"], "incrementalBackends": ["rocksdb"]}}
}

test_named_backends_pass if {
	count(denied({"state.backend.type": "RocksDB", "execution.checkpointing.incremental": "true"})) == 0
	count(denied({"state.backend": "hashmap"})) == 0
	count(denied({"execution.runtime-mode": "BATCH"})) == 0
}

test_missing_backend_is_denied if {
	denied({}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "state.backend.type"],
		"message": "no state backend is named",
	}}
}

test_other_backend_is_denied if {
	denied({"state.backend": "filesystem"}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "state.backend"],
		"message": "state backend is \"filesystem\"",
	}}
}

test_full_checkpoints_are_denied if {
	denied({"state.backend.type": "rocksdb"}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "execution.checkpointing.incremental"],
		"message": "incremental checkpoints of rocksdb are \"unset\"",
	}}
	denied({"state.backend.type": "rocksdb", "state.backend.incremental": "false"}) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "state.backend.incremental"],
		"message": "incremental checkpoints of rocksdb are \"false\"",
	}}
}
