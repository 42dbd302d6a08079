# METADATA
# title: Door into a running job
# description: |
#   A debugger or a JMX port without a password lets anyone who reaches it run code as the job. A hostPort
#   opens the node's own address, past network policies that select pods, and only one such pod fits on a node.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-standards/
#     description: Pod Security Standards
#   - ref: https://docs.oracle.com/en/java/javase/17/management/monitoring-and-management-using-jmx-technology.html
#     description: Java, remote monitoring with JMX
# custom:
#   code: POL-POD-012
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: no port of the node, no debugger, no remote JMX
#   remediation: remove it; look at metrics through the reporter and at threads through the web interface
package weir.policies.pods.debug_access

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.literals
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" takes port \"{number}\" of its node") if {
	some item in pods.containers
	some i, port in item.container.container.ports
	number := object.get(port, "hostPort", 0)
	number != 0
	path := array.flatten([item.container.at, "ports", i, "hostPort"])
}

deny contains finding.at(input.index, text.path, $"{text.label} says \"{word}\"") if {
	some word in facts.parameters.pods.debugWords
	contains(literals.lower_values, word)
	some text in literals.texts
	contains(lower(text.value), word)
}

deny contains finding.at(input.index, path, $"option \"{option}\" is \"{value}\"") if {
	some option in facts.parameters.pods.debugOptions
	value := input.parsed.configuration[option]
	path := array.flatten([input.parsed.at, "flinkConfiguration", option])
}
