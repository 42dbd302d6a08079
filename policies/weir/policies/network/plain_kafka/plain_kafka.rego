# METADATA
# title: Kafka without encryption
# description: |
#   Records and passwords that travel in plain text can be read by whoever gets onto the network. In the tiers
#   that the platform names, a cluster of brokers that is not encrypted is no system to depend on, and the
#   port for plain text stays shut.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
#     description: Amazon MSK, ports of brokers
# custom:
#   code: POL-NET-013
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: Kafka over TLS
#   remediation: give the environment's Kafka an authentication that encrypts, and its port
package weir.policies.network.plain_kafka

import data.weir.lib.clusters
import data.weir.lib.facts
import data.weir.lib.finding

demanded if input.environment.tier in facts.parameters.network.encryptedKafkaTiers

plain := [access |
	demanded
	some access in input.workload.access
	access.kind == "kafka"
	access.encrypted == false
]

declared := {port | some access in plain; some port in access.ports}

deny contains finding.at(cluster.index, ["metadata", "name"], $"kafka \"{access.name}\" is not encrypted") if {
	some access in plain
	some cluster in clusters.of_workload
}

# What is declared is reported once, above.
deny contains finding.at(index, ["spec", "egress", i, "ports", j], $"egress on port {port}, Kafka in plain text") if {
	demanded
	some index, entry in input.objects
	entry.kind == "NetworkPolicy"
	entry.group == "networking.k8s.io"
	some i, rule in entry.object.spec.egress
	some j, open in rule.ports
	some port in facts.parameters.network.plainKafkaPorts
	not port in declared
	open.port <= port
	object.get(open, "endPort", open.port) >= port
}
