# METADATA
# title: Namespace without one quota and one LimitRange
# description: |
#   Without a quota for processors and memory one team can take the cluster; without a LimitRange a
#   container that says no size is refused by that quota, or takes what it likes. Two of either add up
#   to something that nobody wrote. Quotas for some pods alone, by scope, do not count.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/policy/resource-quotas/
#     description: Kubernetes, resource quotas
#   - ref: https://kubernetes.io/docs/concepts/policy/limit-range/
#     description: Kubernetes, limit ranges
# custom:
#   code: POL-NS-005
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   scope: team
#   expected: one ResourceQuota for compute and one LimitRange in each namespace of a team
#   remediation: take out what removes or repeats the object that Weir makes of the team's file
package weir.policies.namespaces.tenant_quota

import data.weir.lib.facts
import data.weir.lib.finding

kinds := {"ResourceQuota": "ResourceQuota for compute", "LimitRange": "LimitRange"}

namespaces := [[index, entry.name] | some index, entry in input.objects; entry.kind == "Namespace"]

of_kind("ResourceQuota", namespace) := [index |
	some index, entry in input.objects
	entry.kind == "ResourceQuota"
	entry.namespace == namespace
	for_compute(entry)
]

of_kind("LimitRange", namespace) := [index |
	some index, entry in input.objects
	entry.kind == "LimitRange"
	entry.namespace == namespace
]

for_compute(entry) if {
	not entry.object.spec.scopes
	not entry.object.spec.scopeSelector
	some resource in facts.parameters.namespaces.computeResources
	resource in object.keys(entry.parsed.hard)
}

deny contains finding.at(index, ["metadata", "name"], $"namespace \"{namespace}\" has no {words}") if {
	some [index, namespace] in namespaces
	some kind, words in kinds
	count(of_kind(kind, namespace)) == 0
}

# A quota for compute that leaves one of its resources unbounded.
deny contains finding.at(index, ["spec", "hard", resource], $"quota has no \"{resource}\"") if {
	some [_, namespace] in namespaces
	some index in of_kind("ResourceQuota", namespace)
	some resource in facts.parameters.namespaces.computeResources
	not input.objects[index].parsed.hard[resource]
}

deny contains finding.at(index, ["metadata", "name"], message) if {
	some [_, namespace] in namespaces
	some kind, words in kinds
	found := of_kind(kind, namespace)
	some place, index in found
	place > 0
	first := input.objects[found[0]].name
	name := input.objects[index].name
	message := $"\"{name}\" is a second {words} beside \"{first}\""
}
