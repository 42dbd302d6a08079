# METADATA
# title: Log configuration that nothing reads
# description: |
#   The operator hands two files to Flink and drops every other: the logging that somebody wrote there never
#   takes effect.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/operations/metrics-logging/
#     description: Flink operator, logging
# custom:
#   code: POL-FLK-018
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: log4j-console.properties or logback-console.xml alone
#   remediation: move the content to one of the two files
package weir.policies.flink.log_configuration

import data.weir.lib.finding

deny contains finding.at(input.index, array.concat(path, [file]), $"logConfiguration has \"{file}\"") if {
	path := array.concat(input.parsed.at, ["logConfiguration"])
	some file, _ in object.get(input.object, path, {})
	not file in {"log4j-console.properties", "logback-console.xml"}
}
