# METADATA
# title: Workload above its team's budget
# description: |
#   The estimate counts all TaskManagers that an autoscaler may make, by the platform's prices, for a month.
#   Budgets are by team, for each of its workloads, with `*` for teams without one of their own; without
#   any nothing is reported.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/welcome.html
#     description: AWS, cost optimization
# custom:
#   code: POL-CST-002
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: an estimate within the budget
#   remediation: lower the autoscaler's maximum or the sizes, or ask for a larger budget
package weir.policies.cost.workload_budget

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(index, ["metadata", "name"], $"a month costs \"{round(cost)}\" US dollars, above {budget}") if {
	cost := input.workload.monthlyCost
	cost > budget
}

budgets := facts.parameters.cost.monthlyDollars

budget := object.get(budgets, input.team.name, object.get(budgets, "*", input.workload.monthlyCost))

index := min([i |
	some i, entry in input.objects
	entry.kind in {"FlinkDeployment", "FlinkBlueGreenDeployment"}
])
