# METADATA
# title: Way in for everybody
# description: |
#   A rule for all namespaces or all addresses lets every pod of the cluster, of every team, talk to the job:
#   Flink's REST interface takes jars from whoever reaches it.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/services-networking/network-policies/
#     description: Kubernetes, network policies
# custom:
#   code: POL-NET-007
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [NetworkPolicy.networking.k8s.io, ApplicationNetworkPolicy.networking.k8s.aws, CiliumNetworkPolicy.cilium.io]
#   expected: ingress from namespaces and ranges by name
#   remediation: name the namespace by its label kubernetes.io/metadata.name, and its pods by theirs
package weir.policies.network.open_ingress

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.ranges
import data.weir.lib.selectors

allowed := facts.parameters.network.openIngressPorts

deny contains finding.at(input.index, range.path, $"ingress from {range.text} is open on {ports}") if {
	some range in ranges.ingress
	ranges.world(range)
	ports := ranges.beyond(range.ports, allowed)
	ports != ""
}

deny contains finding.at(input.index, path, $"ingress from every namespace is open on {ports}") if {
	some i, rule in input.object.spec.ingress
	some j, peer in rule.from
	selectors.empty(peer.namespaceSelector)
	ports := ranges.beyond(object.get(rule, "ports", []), allowed)
	ports != ""
	path := ["spec", "ingress", i, "from", j, "namespaceSelector"]
}

deny contains finding.at(input.index, path, $"ingress from entity cluster is open on {ports}") if {
	some i, rule in input.object.spec.ingress
	some j, "cluster" in rule.fromEntities
	ports := ranges.beyond(ranges.cilium_ports(rule), allowed)
	ports != ""
	path := ["spec", "ingress", i, "fromEntities", j]
}
