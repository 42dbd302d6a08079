# METADATA
# title: Many production jobs changed at once
# description: |
#   A mistake that one change carries to every job stops them all together, and their restarts compete
#   for nodes, brokers and people. In steps the first job shows it.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Progressive-Syncs/
#     description: Argo CD, progressive syncs
# custom:
#   code: POL-UPG-010
#   since: "2026.11"
#   severity: {dev: note, staging: note, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: company
#   expected: at most as many changed workloads in production as the platform allows at once
#   remediation: split the change by team, tier or environment, or move one environment first
package weir.policies.upgrades.wide_rollout

import data.weir.lib.facts
import data.weir.lib.finding

changed := [workload |
	some workload in input.change.workloads
	workload.tier == "prod"
	workload.kind == "changed"
]

# One finding, at the first object of those: there is one change.
deny contains finding.with_facts(index, ["metadata", "name"], message, {"changed": count(changed), "most": most}) if {
	most := facts.parameters.upgrades.maxProductionChanges
	count(changed) > most
	index := min(places)
	message := $"{count(changed)} workloads change in production at once, more than {most}"
}

places contains index if {
	names := {[workload.environment, workload.team, workload.workload] | some workload in changed}
	some index, entry in input.objects
	[entry.environment, entry.team, entry.workload] in names
}
