# METADATA
# title: Settings that cost more than they tell
# description: |
#   Every checkpoint writes at least one file for each subtask, and S3 bills every file. RocksDB's own
#   metrics are a series for each column family and subtask, and some of them stall the database. Both
#   may be worth it, so this never becomes an error.
# related_resources:
#   - ref: https://aws.amazon.com/s3/pricing/
#     description: Amazon S3, prices of requests
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#rocksdb-native-metrics
#     description: Flink, RocksDB's metrics
# custom:
#   code: POL-CST-005
#   since: "2026.11"
#   severity: {dev: note, staging: note, prod: warn}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: fewer checkpoint files a month than the platform's bound, and no native metrics of RocksDB
#   remediation: lengthen the checkpoint interval; switch the metrics off after the investigation
package weir.policies.cost.request_costs

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

interval := "execution.checkpointing.interval"

# Milliseconds of 730 hours. What is below the least interval is refused for more than its price.
month := 2628000000

deny contains finding.at(input.index, flink.option_path(interval), message) if {
	flink.streaming
	millis := flink.durations[interval]
	millis > 0
	millis >= facts.parameters.flink.minCheckpointIntervalMillis
	files := (month / millis) * input.parsed.job.parallelism
	files > facts.parameters.cost.maxMonthlyCheckpointFiles
	message := $"checkpoints every \"{flink.options[interval]}\" write {round(files / 1000000)} million files a month"
}

deny contains finding.at(input.index, flink.option_path(option), $"{option} is \"{value}\"") if {
	some option, value in input.parsed.configuration
	startswith(option, "state.backend.rocksdb.metrics.")
	lower(value) == "true"
	not option in facts.parameters.cost.rocksdbMetrics
}
