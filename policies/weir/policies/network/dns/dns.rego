# METADATA
# title: Pods that cannot look up names
# description: |
#   Under default deny a pod without a way to DNS finds neither brokers nor buckets: the job restarts for
#   ever. DNS needs UDP, and TCP for answers that are too long for it. Whether the labels of the rule fit the
#   Service of the DNS is for the rule about selectors.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/best-practices/network-security.html
#     description: Amazon EKS best practices, network policies and DNS
# custom:
#   code: POL-NET-003
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   scope: workload
#   expected: egress to the cluster's DNS on port 53, over UDP and TCP
#   remediation: take what changes Weir's rule for DNS out of patches, or name other DNS servers in the parameters
package weir.policies.network.dns

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flows

words := facts.parameters.network

servers := array.flatten([
	{"someIn": words.dnsNamespace},
	[{"address": address} |
		address := host_range(facts.environment.network.nodeLocalDns)
	],
	[{"address": address} | some address in words.dnsAddresses],
])

host_range(address) := concat("/", [address, "32"]) if not contains(address, ":")

host_range(address) := concat("/", [address, "128"]) if contains(address, ":")

deny contains finding.at(place.index, place.path, message) if {
	some pod in flows.pods
	place := flows.place(pod, "egress")
	missing := [protocol | some protocol in ["TCP", "UDP"]; not answered(pod, protocol)]
	count(missing) > 0
	protocols := concat(" and ", missing)
	message := $"{flows.name(pod)} may not reach DNS over {protocols}"
}

answered(pod, protocol) if {
	some server in servers
	flows.opens(pod, "egress", server, protocol, 53)
}
