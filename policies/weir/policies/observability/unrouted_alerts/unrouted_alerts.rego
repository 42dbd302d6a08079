# METADATA
# title: Job without alerts, or alert that reaches nobody
# description: |
#   Alerts find people by their labels: one without the team's goes to whoever gets the rest, without
#   severity it wakes nobody, and without a runbook whoever is woken does not know what to do.
# related_resources:
#   - ref: https://prometheus.io/docs/alerting/latest/configuration/
#     description: Prometheus, routes of alerts by label
#   - ref: https://prometheus.io/docs/practices/alerting/
#     description: Prometheus, practices of alerting
# custom:
#   code: POL-OBS-002
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [PrometheusRule, FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: alerts with the labels and annotations that the platform routes by
#   remediation: leave alerts to Weir, or add what is missing to the template
package weir.policies.observability.unrouted_alerts

import data.weir.lib.facts
import data.weir.lib.finding

parameters := facts.parameters.observability

deny contains finding.at(input.index, path, $"alert \"{alert.alert}\" has no {part.name} \"{key}\"") if {
	some [at, alert] in alerts
	some part in [
		{"name": "label", "field": "labels", "keys": parameters.alertLabels},
		{"name": "annotation", "field": "annotations", "keys": parameters.alertAnnotations},
	]
	some key in part.keys
	object.get(alert, [part.field, key], "") == ""
	path := array.concat(at, [part.field])
}

deny contains finding.at(input.index, path, $"alert \"{alert.alert}\" has severity \"{severity}\"") if {
	some [at, alert] in alerts
	severity := object.get(alert, ["labels", "severity"], "")
	severity != ""
	not severity in parameters.severities
	path := array.concat(at, ["labels", "severity"])
}

# With the labels of its group, which each of its alerts gets.
alerts := [[path, object.union(rule, {"labels": labels})] |
	input.object.kind == "PrometheusRule"
	some i, group in input.object.spec.groups
	some j, rule in group.rules
	rule.alert
	labels := object.union(object.get(group, "labels", {}), object.get(rule, "labels", {}))
	path := ["spec", "groups", i, "rules", j]
]

deny contains finding.at(input.index, ["metadata", "name"], "no alert watches the job") if {
	input.object.kind in {"FlinkDeployment", "FlinkBlueGreenDeployment"}
	parameters.ownRules
	facts.environment.monitoring
	not watched
}

watched if {
	some entry in input.objects
	entry.kind == "PrometheusRule"
	some group in entry.object.spec.groups
	some rule in group.rules
	rule.alert
}
