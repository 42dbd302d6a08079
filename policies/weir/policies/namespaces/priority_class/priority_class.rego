# METADATA
# title: Pods of a priority that is not theirs
# description: |
#   A priority class that the environment does not have keeps the pods from being made; one that another
#   team's jobs are meant for lets these push those off their nodes.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
#     description: Kubernetes, priority and preemption
# custom:
#   code: POL-NS-013
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: a priority class of the environment, and of the team's list where it has one
#   remediation: name another class in the job's file, or have the platform allow this one to the team
package weir.policies.namespaces.priority_class

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

classes := [class |
	some template in pods.templates(input.object)
	class := {"name": template.spec.priorityClassName, "path": array.concat(template.path, ["priorityClassName"])}
]

of_team := facts.parameters.namespaces.priorityClassesByTeam[input.team.name]

deny contains finding.at(input.index, class.path, message) if {
	known := facts.environment.priorityClasses
	some class in classes
	not class.name in known
	message := $"priority class \"{class.name}\" is none of the environment's"
}

deny contains finding.at(input.index, class.path, message) if {
	allowed := of_team
	some class in classes
	class.name in facts.environment.priorityClasses
	not class.name in allowed
	message := $"priority class \"{class.name}\" is not for team \"{input.team.name}\""
}
