# METADATA
# title: Quota that leaves load balancers or pods uncounted
# description: |
#   A Service of type LoadBalancer costs money by the hour and opens a job to the network, NodePorts open
#   every node; a namespace without a bound for pods can fill every node's addresses. Only the quota that
#   bounds processors and memory is looked at.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/policy/resource-quotas/
#     description: Kubernetes, object counts in resource quotas
# custom:
#   code: POL-NS-009
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [ResourceQuota]
#   expected: 0 for load balancers and NodePorts, and a bound for pods
#   remediation: take what changes the quota out of patches, or give the team's quota a number of pods
package weir.policies.namespaces.quota_counts

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

bounds := facts.parameters.namespaces

for_compute if {
	units.of_team
	some resource in bounds.computeResources
	resource in object.keys(input.parsed.hard)
}

deny contains finding.at(input.index, ["spec", "hard", resource], message) if {
	for_compute
	some resource in bounds.zeroQuotas
	found := object.get(input.parsed.hard, resource, "unbounded")
	found != 0
	message := $"quota for {resource} is {found} and not 0"
}

deny contains finding.at(input.index, ["spec", "hard", resource], $"quota has no bound for {resource}") if {
	for_compute
	some resource in bounds.countQuotas
	not counted(resource)
}

counted(resource) if resource in object.keys(input.parsed.hard)

counted(resource) if concat("/", ["count", resource]) in object.keys(input.parsed.hard)
