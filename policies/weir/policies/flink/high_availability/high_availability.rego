# METADATA
# title: Cluster that forgets its job with its JobManager
# description: |
#   Without high availability a lost JobManager starts its job from the last upgrade's savepoint, or from
#   nothing: every checkpoint since then is lost. The record of the leader is worth as much as the folder
#   that it points to, which must outlive the node. Jobs that end start again instead.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/overview/
#     description: Flink, high availability
# custom:
#   code: POL-FLK-002
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: high availability of an allowed kind, with its folder in S3
#   remediation: give the job high availability, with a storage folder in S3
package weir.policies.flink.high_availability

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

deny contains finding.at(input.index, option_path, $"high availability is \"{flink.high_availability}\"") if {
	not flink.batch
	not is_on
}

deny contains finding.at(input.index, folder.path, $"high availability keeps its data in \"{folder.text}\"") if {
	not flink.batch
	is_on
	some folder in folders
	not folder.scheme in facts.parameters.flink.stateSchemes
}

is_on if flink.high_availability in facts.parameters.flink.highAvailability

option_path := array.concat(input.parsed.at, ["jobManager", "highAvailabilityEnabled"]) if {
	flink.emr
} else := flink.option_path(flink.high_availability_option.key) if {
	flink.high_availability_option
} else := flink.option_path("high-availability.type")

folders := [{"path": path, "text": text, "scheme": scheme} |
	path := array.concat(input.parsed.at, ["jobManager", "storageDir"])
	text := object.get(input.object, path, "")
	text != ""
	scheme := split(text, "://")[0]
] if {
	flink.emr
} else := [{"path": path, "text": folder.text, "scheme": folder.scheme} |
	some folder in object.get(input.parsed, "storage", [])
	folder.option in {"high-availability.storageDir", "high-availability.zookeeper.storageDir"}
	path := flink.option_path(folder.option)
]
