# METADATA
# title: Way to the node's credentials
# description: |
#   The instance metadata service hands the node's own role to whoever reaches it, and with that role images,
#   volumes and other nodes. Policies add up, so one range without an exception opens it, whatever others
#   say; the ports do not matter, since the next one is added without a look at the range.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html
#     description: Amazon EKS best practices, access to the instance profile
# custom:
#   code: POL-NET-002
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [NetworkPolicy.networking.k8s.io, ApplicationNetworkPolicy.networking.k8s.aws, CiliumNetworkPolicy.cilium.io]
#   expected: no egress to the metadata service's addresses
#   remediation: list private ranges and these addresses under the range's except
package weir.policies.network.metadata_service

import data.weir.lib.finding
import data.weir.lib.ranges

deny contains finding.at(input.index, range.path, message) if {
	some range in ranges.egress
	addresses := concat(", ", ranges.metadata(range))
	addresses != ""
	message := $"egress to {range.text} reaches {addresses}"
}
