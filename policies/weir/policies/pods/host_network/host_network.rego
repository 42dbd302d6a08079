# METADATA
# title: Pod on the node's own network
# description: |
#   A pod that shares the node's network, processes or IPC sees the traffic of every other pod on the
#   node, reaches the node's metadata service, and escapes every NetworkPolicy.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-standards/
#     description: Pod Security Standards, host namespaces
# custom:
#   code: POL-POD-001
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: pods with namespaces of their own
#   remediation: remove the field; Flink's pods need no host namespace
package weir.policies.pods.host_network

import data.weir.lib.finding

option := "kubernetes.hostnetwork.enabled"

deny contains finding.at(input.index, path, $"{field} is true") if {
	some pod in input.parsed.pods
	some field in ["hostNetwork", "hostPID", "hostIPC"]
	pod.spec[field] == true
	path := array.concat(pod.at, [field])
}

deny contains finding.at(input.index, path, $"{option} is \"{value}\"") if {
	value := input.parsed.configuration[option]
	lower(value) == "true"
	path := array.concat(input.parsed.at, ["flinkConfiguration", option])
}
