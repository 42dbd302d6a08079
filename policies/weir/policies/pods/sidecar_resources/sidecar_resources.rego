# METADATA
# title: Container beside Flink without a size
# description: |
#   A container without requests is placed as if it needed nothing, one without limits takes what Flink was
#   promised; and where the namespace has a quota a pod with such a container is refused.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
#     description: Kubernetes, resources of containers
# custom:
#   code: POL-POD-016
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: requests and limits of processor and memory for every container beside Flink's own
#   remediation: set resources.requests and resources.limits of the container
package weir.policies.pods.sidecar_resources

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

names := {"milliCpu": "cpu", "bytes": "memory"}

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" has no {list}") if {
	some item in pods.containers
	not item.container.main
	missing := array.concat(missing_requests(item.container), missing_limits(item.container))
	count(missing) > 0
	list := concat(", ", missing)
	path := array.concat(item.container.at, ["resources"])
}

# A limit is the request too, where there is none.
missing_requests(container) := [$"requests.{names[amount]}" |
	some amount in facts.parameters.pods.sidecarRequests
	object.get(container.requests, amount, null) == null
	object.get(container.limits, amount, null) == null
]

missing_limits(container) := [$"limits.{names[amount]}" |
	some amount in facts.parameters.pods.sidecarLimits
	object.get(container.limits, amount, null) == null
]
