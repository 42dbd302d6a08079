# METADATA
# title: Container of a size that no LimitRange admits
# description: |
#   A LimitRange judges every pod when it is made, long after a delivery looked healthy: a container
#   outside it is refused, and the job waits for slots. A namespace's LimitRange lies in the team's unit and
#   the containers in those of its jobs, so both are held against the same parameters: containers between
#   least and most with a limit not too far above the request, and no LimitRange with a maximum above the most.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/policy/limit-range/
#     description: Kubernetes, limit ranges
# custom:
#   code: POL-NS-008
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, LimitRange]
#   expected: sizes within what the platform allows for one container
#   remediation: change the size in the job's file, or have the platform allow more
package weir.policies.namespaces.container_sizes

import data.weir.lib.facts
import data.weir.lib.finding

bounds := facts.parameters.namespaces

amounts := [
	{
		"key": "milliCpu",
		"resource": "cpu",
		"unit": "millicores",
		"least": bounds.leastContainerMilliCpu,
		"most": bounds.mostContainerMilliCpu,
		"percent": bounds.mostCpuLimitPercent,
	},
	{
		"key": "bytes",
		"resource": "memory",
		"unit": "bytes",
		"least": bounds.leastContainerBytes,
		"most": bounds.mostContainerBytes,
		"percent": bounds.mostMemoryLimitPercent,
	},
]

deny contains finding.at(input.index, path, message) if {
	some pod in input.parsed.pods
	some container in pod.containers
	some amount in amounts
	asked := container.requests[amount.key]
	asked < amount.least
	path := place(pod, container, "requests", amount.resource)
	message := $"container \"{container.name}\" requests {asked} {amount.unit}, less than {amount.least}"
}

deny contains finding.at(input.index, path, message) if {
	some pod in input.parsed.pods
	some container in pod.containers
	some amount in amounts
	[field, found] := largest(container, amount.key)
	found > amount.most
	path := place(pod, container, field, amount.resource)
	message := $"container \"{container.name}\" may take {found} {amount.unit}, more than {amount.most}"
}

deny contains finding.at(input.index, path, message) if {
	some pod in input.parsed.pods
	some container in pod.containers
	some amount in amounts
	asked := container.requests[amount.key]
	limit := container.limits[amount.key]
	limit * 100 > asked * amount.percent
	path := place(pod, container, "limits", amount.resource)
	message := $"container \"{container.name}\" may take {limit} {amount.unit} of {asked} requested, more than {amount.percent} %"
}

deny contains finding.at(input.index, path, message) if {
	some limit in input.parsed.limits
	limit.type == "Container"
	some amount in amounts
	found := limit.max[amount.key]
	found > amount.most
	path := array.concat(limit.at, ["max", amount.resource])
	message := $"largest container may have {found} {amount.unit}, more than {amount.most}"
}

largest(container, key) := ["limits", container.limits[key]]

largest(container, key) := ["requests", container.requests[key]] if not container.limits[key]

# The operator makes the main container's size of the role's.
place(pod, container, _, resource) := array.concat(input.parsed.at, [pod.role, "resource", resource]) if container.main

place(_, container, field, resource) := array.concat(container.at, ["resources", field, resource]) if not container.main
