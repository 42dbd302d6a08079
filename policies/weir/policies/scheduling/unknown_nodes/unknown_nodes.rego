# METADATA
# title: Pod for nodes that nobody offers, or for other people's
# description: |
#   A pod that selects a label which no pool has waits for ever. A toleration that is not of one of the
#   environment's pools lets it on nodes that were tainted to keep it away.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
#     description: Kubernetes, assigning pods to nodes
#   - ref: https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
#     description: Kubernetes, taints and tolerations
# custom:
#   code: POL-SCH-002
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: labels and tolerations of the environment's node pools
#   remediation: name a pool of the environment instead of labels and tolerations
package weir.policies.scheduling.unknown_nodes

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, selection.path, $"no node pool has the label \"{selection.label}\"") if {
	count(pools) > 0
	some selection in selections
	not offered[selection.label]
	not is_well_known(selection.label)
}

deny contains finding.at(input.index, selection.path, $"no node pool has \"{selection.label}\" of \"{list}\"") if {
	count(pools) > 0
	some selection in selections
	known := offered[selection.label]
	wanted := {value | some value in selection.values}
	count(wanted) > 0
	count(wanted & known) == 0
	list := concat(", ", sort(wanted))
}

deny contains finding.at(input.index, path, $"toleration of \"{key}\" is for no node pool") if {
	some pod in input.parsed.pods
	some i, toleration in object.get(pod.spec, "tolerations", [])
	key := object.get(toleration, "key", "every taint")
	not is_tolerated(key)
	path := array.flatten([pod.at, "tolerations", i])
}

pools := object.get(facts.environment, "nodePools", [])

# The values of every label that the pools have.
offered[label] contains value if {
	some pool in pools
	some label, value in pool.nodeSelector
}

required := ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"]

# What pods demand of their nodes; what is only preferred keeps nobody waiting.
selections := array.flatten([
	[{"label": label, "values": [value], "path": path} |
		some pod in input.parsed.pods
		some label, value in object.get(pod.spec, "nodeSelector", {})
		path := array.flatten([pod.at, "nodeSelector", label])
	],
	[{"label": expression.key, "values": values, "path": path} |
		some pod in input.parsed.pods
		some i, term in object.get(pod.spec, required, [])
		some j, expression in term.matchExpressions
		not expression.operator in {"NotIn", "DoesNotExist"}
		values := [value | expression.operator == "In"; some value in expression.values]
		path := array.flatten([pod.at, required, i, "matchExpressions", j])
	],
])

is_well_known(label) if {
	some known in facts.parameters.scheduling.nodeLabels
	names(known, label)
}

is_tolerated(key) if {
	some pool in pools
	some toleration in pool.tolerations
	toleration.key == key
}

is_tolerated(key) if {
	some known in facts.parameters.scheduling.tolerations
	names(known, key)
}

# Itself, or all that begin with it where it ends with a slash.
names(known, key) if known == key

names(known, key) if {
	endswith(known, "/")
	startswith(key, known)
}
