# METADATA
# title: Slots that do not fit the job or the processors
# description: |
#   A job with more subtasks than slots waits for ever, or silently runs with fewer. Slots of one
#   TaskManager share its processors and its heap: too many starve each other, and too few leave
#   processors idle.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/flink-architecture/
#     description: Flink, task slots and resources
# custom:
#   code: POL-FLK-014
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: slots for every subtask, with a sane share of a processor each
#   remediation: change taskSlots, the TaskManager's cpu, or the parallelism
package weir.policies.flink.slots

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

deny contains finding.at(input.index, path, message) if {
	parallelism := input.parsed.job.parallelism
	slots := input.parsed.slots
	replicas := input.parsed.taskManager.replicas
	parallelism > replicas * slots
	not is_reactive
	path := array.concat(input.parsed.at, ["taskManager", "replicas"])
	message := $"parallelism {parallelism} with \"{replicas}\" TaskManagers of {slots} slots"
}

deny contains finding.at(input.index, cpu_path, message) if {
	input.parsed.taskManager.milliCpu < input.parsed.slots * facts.parameters.flink.minMilliCpuPerSlot
	message := $"{input.parsed.slots} slots share \"{input.parsed.taskManager.milliCpu}m\" of a processor"
}

deny contains finding.at(input.index, cpu_path, message) if {
	input.parsed.taskManager.milliCpu > input.parsed.slots * facts.parameters.flink.maxMilliCpuPerSlot
	message := $"{input.parsed.slots} slots have \"{input.parsed.taskManager.milliCpu}m\" of processors"
}

cpu_path := array.concat(input.parsed.at, ["taskManager", "resource", "cpu"])

# There the job takes what slots there are.
is_reactive if lower(flink.options["scheduler-mode"]) == "reactive"
