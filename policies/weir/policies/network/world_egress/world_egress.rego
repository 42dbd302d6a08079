# METADATA
# title: Way out to the whole Internet
# description: |
#   A policy that opens every address on any port lets a compromised job send its data anywhere. Only the
#   platform's ports may be open to all addresses, and not those of the company's own networks: these need
#   rules that name them. A range that reaches the metadata service is reported for that.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/services-networking/network-policies/
#     description: Kubernetes, network policies
# custom:
#   code: POL-NET-006
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [NetworkPolicy.networking.k8s.io, ApplicationNetworkPolicy.networking.k8s.aws, CiliumNetworkPolicy.cilium.io]
#   expected: the whole Internet on the platform's ports at most, and no private range with it
#   remediation: name the address ranges and ports that the job needs, or list private ranges under except
package weir.policies.network.world_egress

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.ranges

deny contains finding.at(input.index, range.path, $"egress to {range.text} is open on {ports}") if {
	some range in ranges.egress
	ranges.world(range)
	ports := ranges.beyond(range.ports, facts.parameters.network.worldPorts)
	ports != ""
}

deny contains finding.at(input.index, range.path, $"egress to {range.text} reaches private {private}") if {
	some range in ranges.egress
	ranges.world(range)
	count(ranges.metadata(range)) == 0
	private := concat(", ", ranges.reached(range, facts.parameters.network.worldExcept))
	private != ""
}
