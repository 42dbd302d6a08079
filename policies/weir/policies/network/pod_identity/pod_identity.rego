# METADATA
# title: Pods that cannot reach their credentials
# description: |
#   EKS Pod Identity answers on a link-local address of the node. A pod that may not reach it gets no
#   credentials: its first access to AWS fails, or it goes on to the node's own role.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html
#     description: Amazon EKS, Pod Identity
# custom:
#   code: POL-NET-012
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: egress to the Pod Identity agent on port 80
#   remediation: take what changes Weir's rule for it out of patches
package weir.policies.network.pod_identity

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flows

agent := "fd00:ec2::23/128" if {
	contains(facts.environment.cluster.serviceAddress, ":")
} else := "169.254.170.23/32"

deny contains finding.at(place.index, place.path, $"{flows.name(pod)} may not reach the Pod Identity agent at {agent}") if {
	facts.environment.identity.type == "pod-identity"
	input.workload.role
	some pod in flows.pods
	place := flows.place(pod, "egress")
	not answered(pod)
}

answered(pod) if {
	some peer in [{"address": agent}, {"entity": "host"}]
	flows.opens(pod, "egress", peer, "TCP", 80)
}
