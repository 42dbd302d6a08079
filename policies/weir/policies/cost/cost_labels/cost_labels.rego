# METADATA
# title: Cost that nobody can attribute
# description: |
#   Bills are split by labels. The cost centre is on namespaces and custom resources, where changing it
#   restarts nothing; pods carry only what never changes, and are found through it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cur/latest/userguide/split-cost-allocation-data.html
#     description: AWS, split cost allocation
# custom:
#   code: POL-CST-001
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [Namespace, FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: the team's labels on its namespace and custom resources, and the lasting ones on its pods
#   remediation: leave the labels to the team's file, and remove the patch that changes them
package weir.policies.cost.cost_labels

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

# What a label must be, where the team's file says it.
told := {"weir.dev/team": input.team.name, "weir.dev/cost-center": input.team.costCenter}

deny contains finding.at(input.index, path, message) if {
	input.team
	labels := object.get(input.object, ["metadata", "labels"], {})
	some label in facts.parameters.cost.labels
	message := problem(label, object.get(labels, label, ""), object.get(told, label, ""))
	path := ["metadata", "labels", label]
}

deny contains finding.at(input.index, path, $"pods have no label {label}") if {
	input.team
	some label in facts.parameters.cost.podLabels
	some pod in input.parsed.pods
	object.get(pod.labels, label, "") == ""
	path := array.concat(pods.metadata_path(pod, "labels"), [label])
}

problem(label, value, _) := $"label {label} is not set" if value == ""

problem(label, value, own) := $"label {label} is \"{value}\", the team's is {own}" if {
	value != ""
	own != ""
	value != own
}
