# METADATA
# title: Open traffic between the processes of a regulated job
# description: |
#   What JobManager and TaskManagers tell each other, shuffled records among it, crosses nodes in the
#   clear. Only the teams and tiers that the platform names as regulated are asked to encrypt it.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/security/security-ssl/
#     description: Flink, TLS
# custom:
#   code: POL-FLK-020
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: security.ssl.internal.enabled true
#   remediation: switch internal encryption on, with a keystore from a Secret
package weir.policies.flink.internal_encryption

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

option := "security.ssl.internal.enabled"

deny contains finding.at(input.index, flink.option_path(option), $"{option} is \"{value}\"") if {
	is_regulated
	value := object.get(input.parsed.configuration, option, "unset")
	lower(value) != "true"
}

is_regulated if facts.tier in facts.parameters.flink.encryptedTiers

is_regulated if input.team.name in facts.parameters.flink.encryptedTeams
