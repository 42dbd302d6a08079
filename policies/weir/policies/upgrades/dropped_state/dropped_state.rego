# METADATA
# title: Job that may start without part of its state
# description: |
#   With allowNonRestoredState the job starts although state belongs to no operator of it any more, and
#   that state is gone with the next savepoint. Left on after the one change that needed it, it hides the
#   next loss: a renamed operator then starts empty, and nobody is told.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/
#     description: Apache Flink, savepoints and non-restored state
# custom:
#   code: POL-UPG-008
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: a date until which a loss of state is accepted, not past
#   remediation: remove restore.allowNonRestoredState, or say acceptStateLoss with a date to come
package weir.policies.upgrades.dropped_state

import data.weir.lib.finding

deny contains finding.at(input.index, path, $"{name} is true{why}") if {
	input.parsed.job.allowNonRestoredState
	why := unexcused
	name := "allowNonRestoredState"
	path := array.concat(input.parsed.job.at, [name])
}

# What the field sets, and what may be set beside it.
deny contains finding.at(input.index, path, $"{name} is true{why}") if {
	some name in [
		"execution.state-recovery.ignore-unclaimed-state",
		"execution.savepoint.ignore-unclaimed-state",
	]
	lower(input.parsed.configuration[name]) == "true"
	why := unexcused
	path := array.concat(input.parsed.at, ["flinkConfiguration", name])
}

until := date if {
	some part in input.workload.parts
	part.name == input.object.metadata.name
	date := part.acceptStateLossUntil
}

unexcused := ", and no date says until when a loss is accepted" if not until

unexcused := $", and a loss was accepted until \"{until}\"" if until < input.date
