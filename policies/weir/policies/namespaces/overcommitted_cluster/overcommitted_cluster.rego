# METADATA
# title: Quotas that promise more than the cluster has
# description: |
#   Where the quotas of all teams add up to far more than the nodes can become, a team's pods wait
#   although its quota is free. Judged only where the platform says what an environment can hold: 0 is unknown.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/policy/resource-quotas/
#     description: Kubernetes, resource quotas and the capacity of the cluster
# custom:
#   code: POL-NS-007
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: company
#   expected: quotas of an environment within its capacity times the overcommitment that is allowed
#   remediation: lower the largest quotas, or raise the environment's capacity once its node pools may grow
package weir.policies.namespaces.overcommitted_cluster

import data.weir.lib.facts
import data.weir.lib.finding

# By resource: the key of a quota, its short form, the parameter, and how a person reads the figure.
resources := [
	{"key": "requests.cpu", "short": "cpu", "capacity": "capacityMilliCpu", "unit": "millicores"},
	{"key": "requests.memory", "short": "memory", "capacity": "capacityBytes", "unit": "bytes"},
]

promised(environment, resource) := [[amount, index] |
	some index, entry in input.objects
	entry.kind == "ResourceQuota"
	entry.environment == environment
	amount := amount_of(entry.parsed.hard, resource)
]

amount_of(hard, resource) := hard[resource.key]

amount_of(hard, resource) := hard[resource.short] if not hard[resource.key]

deny contains finding.at(index, ["spec", "hard", resource.key], message) if {
	some environment, known in facts.environments
	some resource in resources
	capacity := known.parameters.namespaces[resource.capacity]
	capacity > 0
	percent := known.parameters.namespaces.overcommitPercent
	quotas := sort(promised(environment, resource))
	total := sum([amount | some [amount, _] in quotas])
	total * 100 > capacity * percent
	index := quotas[count(quotas) - 1][1]
	message := $"quotas of \"{environment}\" add up to {total} {resource.unit}, more than {percent} % of {capacity}"
}
