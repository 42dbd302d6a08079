# METADATA
# title: Flink port that no policy can name
# description: |
#   TaskManagers exchange data on a random port unless it is fixed, and so does the service that answers for
#   metrics. No policy can open a random port: the job hangs at its first shuffle, and an autoscaler sees
#   nothing. A fixed port must be open in the policies of both ends.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/
#     description: Apache Flink, ports in the configuration
# custom:
#   code: POL-NET-005
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   scope: workload
#   expected: a fixed port that the policies open
#   remediation: take what changes the port or the policies that Weir makes out of patches
package weir.policies.network.pinned_ports

import data.weir.lib.clusters
import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flows

options := facts.parameters.network.pinnedPorts

deny contains finding.at(cluster.index, path, $"{option} is \"{value}\", a random port") if {
	some cluster in clusters.of_workload
	some option in options
	clusters.port(cluster, option, 0) == 0
	value := object.get(cluster.configuration, option, "0")
	path := array.concat(cluster.at, ["flinkConfiguration", option])
}

deny contains finding.at(half.place.index, half.place.path, message) if {
	some [jobmanager, taskmanager] in flows.pairs
	some option in options
	port := clusters.port(taskmanager.cluster, option, 0)
	port > 0
	some half in flows.closed(from(option, jobmanager, taskmanager), taskmanager, [port])
	message := $"{half.pod} has no {half.direction} on port {half.ports} ({option}) for the {half.other}"
}

# Data goes from TaskManager to TaskManager; all else is asked for by the JobManager.
from("taskmanager.data.port", _, taskmanager) := taskmanager

from(option, jobmanager, _) := jobmanager if option != "taskmanager.data.port"
