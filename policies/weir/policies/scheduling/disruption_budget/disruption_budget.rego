# METADATA
# title: Disruption budget that holds everything up, or nothing
# description: |
#   A budget that never lets a TaskManager go stops every drain and every update of a node. One whose selector
#   matches no pod protects nothing, and an empty one counts strangers. A single JobManager may be held.
# related_resources:
#   - ref: https://kubernetes.io/docs/tasks/run-application/configure-pdb/
#     description: Kubernetes, disruption budgets
# custom:
#   code: POL-SCH-004
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [PodDisruptionBudget]
#   expected: one bound that lets TaskManagers go, and a selector of the workload's own pods
#   remediation: leave one bound with room, and select the pods by app and component
package weir.policies.scheduling.disruption_budget

import data.weir.lib.finding

clusters := {"FlinkDeployment", "FlinkBlueGreenDeployment"}

selector := object.get(input.object, ["spec", "selector"], {})

match_labels := object.get(selector, "matchLabels", {})

expressions := object.get(selector, "matchExpressions", [])

deny contains finding.at(input.index, ["spec", "minAvailable"], $"minAvailable \"{least}\" beside maxUnavailable \"{most}\"") if {
	least := input.object.spec.minAvailable
	most := input.object.spec.maxUnavailable
}

deny contains finding.at(input.index, ["spec", field], $"{field} is \"{value}\"") if {
	some field, values in {"maxUnavailable": {"0", "0%"}, "minAvailable": {"100%"}}
	value := input.object.spec[field]
	$"{value}" in values
	object.get(match_labels, "component", "") != "jobmanager"
}

deny contains finding.at(input.index, ["spec", "selector"], "the selector names no label") if {
	count(match_labels) + count(expressions) == 0
}

deny contains finding.at(input.index, ["spec", "selector"], "the selector selects none of the workload's pods") if {
	count(match_labels) + count(expressions) > 0
	count(pod_labels) > 0
	not selects_any
}

# The labels of every pod that the workload will have, Flink's own among them.
pod_labels := [labels |
	some entry in input.objects
	entry.kind in clusters
	some pod in entry.parsed.pods
	some app in apps(entry)
	labels := object.union(pod.labels, {
		"app": app,
		"component": lower(pod.role),
		"type": $"flink-{entry.parsed.mode}-kubernetes",
	})
]

apps(entry) := [entry.name] if entry.kind == "FlinkDeployment"

apps(entry) := [$"{entry.name}-blue", $"{entry.name}-green"] if entry.kind != "FlinkDeployment"

selects_any if {
	some labels in pod_labels
	every label, value in match_labels {
		labels[label] == value
	}
	every expression in expressions {
		holds(expression, labels)
	}
}

holds(expression, labels) if {
	expression.operator == "Exists"
	labels[expression.key]
}

holds(expression, labels) if {
	expression.operator == "DoesNotExist"
	not labels[expression.key]
}

holds(expression, labels) if {
	expression.operator == "In"
	labels[expression.key] in expression.values
}

holds(expression, labels) if {
	expression.operator == "NotIn"
	not labels[expression.key] in expression.values
}
