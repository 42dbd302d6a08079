# METADATA
# title: Restart strategy that gives up, or none
# description: |
#   Where none is named Flink's versions differ in what they do; a fixed number of attempts is used up by one
#   short outage, and the job stays down until somebody comes. A job that ends may count its attempts.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/
#     description: Flink, recovery of tasks
# custom:
#   code: POL-FLK-010
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: an allowed restart strategy by name
#   remediation: use exponential-delay, or failure-rate with room for an outage
package weir.policies.flink.restart_strategy

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

strategy := flink.setting(["restart-strategy.type", "restart-strategy"])

deny contains finding.at(input.index, flink.option_path("restart-strategy.type"), "no restart strategy is named") if {
	input.parsed.job
	not strategy
}

deny contains finding.at(input.index, flink.option_path(strategy.key), $"restart strategy is \"{strategy.value}\"") if {
	input.parsed.job
	not plain(strategy.value) in {plain(name) | some name in allowed}
}

allowed := facts.parameters.flink.batchRestartStrategies if flink.batch

allowed := facts.parameters.flink.restartStrategies if not flink.batch

# Flink also knows them without hyphens.
plain(name) := replace(lower(name), "-", "")
