# METADATA
# title: State backend left to Flink, or full checkpoints of it
# description: |
#   Flink's default backend changed with its versions and keeps state on the heap, which another backend
#   cannot read back. RocksDB without incremental checkpoints writes the whole state every time.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/
#     description: Flink, state backends
# custom:
#   code: POL-FLK-007
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: an allowed state backend by name, with incremental checkpoints where it has them
#   remediation: name the backend under state, and leave incremental on
package weir.policies.flink.state_backend

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

backend := flink.setting(["state.backend.type", "state.backend"])

default incremental := {"key": "execution.checkpointing.incremental", "value": "unset"}

incremental := flink.setting(["execution.checkpointing.incremental", "state.backend.incremental"])

deny contains finding.at(input.index, flink.option_path("state.backend.type"), "no state backend is named") if {
	flink.streaming
	not backend
}

deny contains finding.at(input.index, flink.option_path(backend.key), $"state backend is \"{backend.value}\"") if {
	flink.streaming
	not lower(backend.value) in facts.parameters.flink.stateBackends
}

deny contains finding.at(input.index, path, $"incremental checkpoints of {lower(backend.value)} are \"{incremental.value}\"") if {
	flink.streaming
	lower(backend.value) in facts.parameters.flink.incrementalBackends
	lower(incremental.value) != "true"
	path := flink.option_path(incremental.key)
}
