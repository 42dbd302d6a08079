# METADATA
# title: Way out to the whole Internet
# description: |
#   A network policy that opens every address on any port lets a compromised job send its data
#   anywhere. Only the ports that the platform names may be open to all addresses.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/services-networking/network-policies/
#     description: Kubernetes, network policies
# custom:
#   code: POL-NET-006
#   since: "2026.11"
#   severity: {dev: warn, staging: warn, prod: deny}
#   kinds: [NetworkPolicy]
#   expected: the whole Internet on the platform's ports for it at most
#   remediation: name the address ranges or the ports that the job needs
package weir.policies.network.world_egress

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, path, $"egress to {cidr} is open on {ports}") if {
	some i, rule in input.object.spec.egress
	some j, peer in rule.to
	cidr := peer.ipBlock.cidr
	endswith(cidr, "/0")
	ports := open_ports(rule)
	ports != ""
	path := ["spec", "egress", i, "to", j, "ipBlock", "cidr"]
}

# As text, since a set has no order; empty when all are allowed.
open_ports(rule) := "every port" if count(object.get(rule, "ports", [])) == 0

open_ports(rule) := concat(", ", sort([name |
	some port in rule.ports
	number := object.get(port, "port", "any")
	not number in facts.parameters.network.worldPorts
	name := $"port {number}"
])) if {
	count(object.get(rule, "ports", [])) > 0
}
