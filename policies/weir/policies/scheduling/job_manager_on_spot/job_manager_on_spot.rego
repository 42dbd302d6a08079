# METADATA
# title: JobManager on Spot capacity
# description: |
#   A Spot node goes away with two minutes' notice. A lost TaskManager is replaced while the job restarts; a
#   lost JobManager stops all of it, and in a tier where that matters it belongs on nodes that stay.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
#     description: Amazon EKS, capacity of node groups
#   - ref: https://karpenter.sh/docs/concepts/scheduling/
#     description: Karpenter, scheduling
# custom:
#   code: POL-SCH-001
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: on-demand capacity for JobManagers
#   remediation: choose on-demand capacity for the JobManager's pool
package weir.policies.scheduling.job_manager_on_spot

import data.weir.lib.facts
import data.weir.lib.finding

labels := {"karpenter.sh/capacity-type", "eks.amazonaws.com/capacityType"}

deny contains finding.at(input.index, choice.path, $"the JobManager runs on \"{choice.value}\" capacity") if {
	facts.tier in facts.parameters.scheduling.onDemandJobManagerTiers
	some choice in choices
	lower(choice.value) == "spot"
}

deny contains finding.at(input.index, path, $"the JobManager may run on spot nodes of pool \"{pool.name}\"") if {
	facts.tier in facts.parameters.scheduling.onDemandJobManagerTiers
	count(choices) == 0
	some pod in job_managers
	some pool in facts.environment.nodePools
	"spot" in pool.capacity
	count(pool.nodeSelector) > 0
	every label, value in pool.nodeSelector {
		pod.spec.nodeSelector[label] == value
	}
	path := array.concat(pod.at, ["nodeSelector"])
}

job_managers := [pod | some pod in input.parsed.pods; pod.role == "jobManager"]

# What the pod asks of its node's capacity, with the place.
choices := array.flatten([
	[{"value": value, "path": path} |
		some pod in job_managers
		some label in labels
		value := pod.spec.nodeSelector[label]
		path := array.flatten([pod.at, "nodeSelector", label])
	],
	[{"value": value, "path": path} |
		some pod in job_managers
		required := ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"]
		some i, term in object.get(pod.spec, required, [])
		some j, expression in term.matchExpressions
		expression.key in labels
		some value in values(expression)
		path := array.flatten([pod.at, required, i, "matchExpressions", j])
	],
])

values(expression) := expression.values if expression.operator == "In"

values(expression) := ["other"] if expression.operator != "In"
