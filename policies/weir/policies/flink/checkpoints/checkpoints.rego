# METADATA
# title: Checkpoints that come too often, too seldom, or do not stay
# description: |
#   An interval is what a failure repeats at most; a timeout that is too short makes large states fail for
#   ever; without a pause a slow job does nothing but checkpoints; and checkpoints that go when the
#   job is cancelled are gone when they are needed. Jobs that end have none.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/checkpointing/
#     description: Flink, checkpointing
# custom:
#   code: POL-FLK-004
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: checkpoints within the platform's bounds that stay after the job
#   remediation: set state.checkpointInterval, its timeout and pause within the bounds
package weir.policies.flink.checkpoints

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

interval := "execution.checkpointing.interval"

timeout := "execution.checkpointing.timeout"

pause := "execution.checkpointing.min-pause"

retention := "execution.checkpointing.externalized-checkpoint-retention"

least := {
	interval: facts.parameters.flink.minCheckpointIntervalMillis,
	timeout: facts.parameters.flink.minCheckpointTimeoutMillis,
	pause: facts.parameters.flink.minCheckpointPauseMillis,
}

most := {
	interval: facts.parameters.flink.maxCheckpointIntervalMillis,
	timeout: facts.parameters.flink.maxCheckpointTimeoutMillis,
}

deny contains finding.at(input.index, flink.option_path(option), $"{option} is \"{text}\", below {bound} ms") if {
	not flink.batch
	some option, bound in least
	input.parsed.durations[option] < bound
	text := input.parsed.configuration[option]
}

deny contains finding.at(input.index, flink.option_path(option), $"{option} is \"{text}\", above {bound} ms") if {
	not flink.batch
	some option, bound in most
	input.parsed.durations[option] > bound
	text := input.parsed.configuration[option]
}

# With last-state the operator sets one; a stateless job may do without.
deny contains finding.at(input.index, flink.option_path(interval), $"{interval} is not set") if {
	flink.streaming
	input.parsed.job.upgradeMode == "savepoint"
	not flink.options[interval]
}

deny contains finding.at(input.index, flink.option_path(pause), $"{pause} is not set") if {
	not flink.batch
	least[pause] > 0
	input.parsed.durations[interval]
	not flink.options[pause]
}

# The operator keeps them where nothing is said.
deny contains finding.at(input.index, flink.option_path(retention), $"{retention} is \"{text}\"") if {
	not flink.batch
	text := input.parsed.configuration[retention]
	upper(text) != "RETAIN_ON_CANCELLATION"
}
