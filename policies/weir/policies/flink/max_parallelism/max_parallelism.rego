# METADATA
# title: Job whose number of key groups is left to chance
# description: |
#   The number of key groups is fixed with the first state, and Flink derives it from the parallelism of that
#   day where nothing is said: the job can never be scaled beyond, and another parallelism at
#   a start from nothing makes old state unreadable.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/production_ready/
#     description: Flink, production readiness
# custom:
#   code: POL-FLK-005
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: pipeline.max-parallelism set, at least the parallelism and at most 32768
#   remediation: set maxParallelism, and never change it for a job with state
package weir.policies.flink.max_parallelism

import data.weir.lib.finding
import data.weir.lib.flink

option := "pipeline.max-parallelism"

deny contains finding.at(input.index, flink.option_path(option), message) if {
	flink.streaming
	message := problem
}

problem := $"{option} is not set" if {
	not flink.options[option]
} else := $"{option} is \"{flink.numbers[option]}\", above 32768" if {
	flink.numbers[option] > 32768
} else := $"{option} is \"{flink.numbers[option]}\", below the parallelism {input.parsed.job.parallelism}" if {
	flink.numbers[option] < input.parsed.job.parallelism
}
