# METADATA
# title: Container that may use memory which it never asked for
# description: |
#   Memory above the request is other pods' memory: the node runs short, and the kubelet evicts whoever is
#   above its request first. Processors may be shared, memory cannot be taken back.
# related_resources:
#   - ref: https://kubernetes.io/docs/tasks/configure-pod-container/quality-service-pod/
#     description: Kubernetes, quality of service
# custom:
#   code: POL-SCH-007
#   since: "2026.11"
#   severity: {dev: note, staging: note, prod: warn}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: a memory limit that is the request
#   remediation: remove the limit factor, or raise the memory itself
package weir.policies.scheduling.memory_overcommit

import data.weir.lib.finding
import data.weir.lib.flink
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{name}\" asks for \"{request}Mi\" and may use {limit}Mi") if {
	some item in pods.containers
	item.container.requests.bytes < item.container.limits.bytes
	name := item.container.name
	request := floor(item.container.requests.bytes / 1048576)
	limit := floor(item.container.limits.bytes / 1048576)
	path := limit_path(item)
}

limit_path(item) := flink.option_path($"kubernetes.{lower(item.pod.role)}.memory.limit-factor") if item.container.main

limit_path(item) := array.concat(item.container.at, ["resources", "limits", "memory"]) if not item.container.main
