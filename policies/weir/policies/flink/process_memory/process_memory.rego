# METADATA
# title: Flink process with too little memory
# description: |
#   Flink takes its own share first; what is left in a small process is spent on collecting garbage, and the
#   container is killed at the first peak.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup/
#     description: Flink, memory of its processes
# custom:
#   code: POL-FLK-015
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: at least the platform's minimum for the role
#   remediation: raise the role's memory
package weir.policies.flink.process_memory

import data.weir.lib.facts
import data.weir.lib.finding

least := {
	"jobManager": facts.parameters.flink.minJobManagerBytes,
	"taskManager": facts.parameters.flink.minTaskManagerBytes,
}

deny contains finding.at(input.index, path, $"{role} has \"{mebibytes(bytes)}\" of memory, below {mebibytes(bound)}") if {
	some role, bound in least
	bytes := input.parsed[role].bytes
	bytes > 0
	bytes < bound
	path := array.concat(input.parsed.at, [role, "resource", "memory"])
}

mebibytes(bytes) := $"{floor(bytes / 1048576)} MiB"
