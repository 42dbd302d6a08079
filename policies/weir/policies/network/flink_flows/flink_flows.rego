# METADATA
# title: Flink's own traffic that is not let through
# description: |
#   Without its flows a cluster starts and never works: TaskManagers do not register, the operator sees no
#   job, the JobManager makes no pods. Both ends need a policy that opens a flow. Ports that are random
#   unless they are fixed have a rule of their own.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/
#     description: Apache Flink, ports in the configuration
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/
#     description: Apache Flink, native Kubernetes
# custom:
#   code: POL-NET-004
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   scope: workload
#   expected: policies that open Flink's flows at both ends
#   remediation: take what changes the policies that Weir makes out of patches
package weir.policies.network.flink_flows

import data.weir.lib.clusters
import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flows

ports_of(pod) := [
	clusters.port(pod.cluster, "jobmanager.rpc.port", 6123),
	clusters.port(pod.cluster, "blob.server.port", 6124),
] if {
	pod.component == "jobmanager"
}

ports_of(pod) := [clusters.port(pod.cluster, "taskmanager.rpc.port", 6122)] if pod.component == "taskmanager"

rest_port(pod) := clusters.port(
	pod.cluster, "rest.bind-port",
	clusters.port(pod.cluster, "rest.port", 8081),
)

links := [[from, to] |
	some [jobmanager, taskmanager] in flows.pairs
	some [from, to] in [[taskmanager, jobmanager], [jobmanager, taskmanager], [taskmanager, taskmanager]]
]

# A default deny lets nothing through to pods that no policy selects.
deny contains finding.at(cluster.index, ["metadata", "name"], $"no policy opens {direction} of the {names}") if {
	some cluster in clusters.of_workload
	some direction in ["egress", "ingress"]
	unselected := {flows.name(pod) |
		some pod in flows.pods
		pod.cluster.index == cluster.index
		count(pod[direction]) == 0
	}
	count(unselected) > 0
	names := concat(" and the ", sort(unselected))
}

deny contains finding.at(half.place.index, half.place.path, message(half)) if {
	some [from, to] in links
	some half in flows.closed(from, to, ports_of(to))
}

message(half) := $"{half.pod} may not reach the {half.other} on port {half.ports}" if half.direction == "egress"

message(half) := $"{half.pod} may not be reached by the {half.other} on port {half.ports}" if half.direction == "ingress"

deny contains finding.at(place.index, place.path, text) if {
	some pod in flows.pods
	pod.component == "jobmanager"
	place := flows.place(pod, "ingress")
	operator := facts.environment.operator
	labels := facts.parameters.network.operatorLabels[operator.type]
	port := rest_port(pod)
	not flows.opens(pod, "ingress", {"pod": labels, "namespace": operator.namespace}, "TCP", port)
	text := $"{flows.name(pod)} may not be reached by the operator in \"{operator.namespace}\" on port {port}"
}

deny contains finding.at(place.index, place.path, text) if {
	some pod in flows.pods
	calls_api_server(pod)
	place := flows.place(pod, "egress")
	not flows.opens(pod, "egress", {"entity": "kube-apiserver"}, "TCP", 443)
	missing := [address |
		some address in api_server
		not flows.opens(pod, "egress", {"address": address}, "TCP", 443)
	]
	count(missing) > 0
	addresses := concat(", ", missing)
	text := $"{flows.name(pod)} may not reach the API server at {addresses}"
}

calls_api_server(pod) if {
	pod.component == "jobmanager"
	pod.cluster.native
}

calls_api_server(pod) if clusters.highly_available(pod.cluster)

# Some backends of policies see the Service's address, some the addresses behind it.
api_server := array.concat(
	[address |
		service := facts.environment.cluster.serviceAddress
		address := concat("/", [service, width(service)])
	],
	object.get(facts.environment.cluster, "controlPlaneSubnets", []),
)

width(address) := "32" if not contains(address, ":")

width(address) := "128" if contains(address, ":")
