# METADATA
# title: Job whose metrics nobody collects
# description: |
#   Without reporter, named port and a PodMonitor that selects the pods there are no figures of the job:
#   no alert fires, because there is nothing to compare, and nobody can say why it is slow.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/metric_reporters/
#     description: Apache Flink, metric reporters
#   - ref: https://prometheus-operator.dev/docs/api-reference/api/
#     description: Prometheus Operator, PodMonitor
# custom:
#   code: POL-OBS-001
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: Prometheus' reporter, its port under its name, and a PodMonitor for JobManager and TaskManagers
#   remediation: leave metrics to Weir, and name the monitoring stack in the environment
package weir.policies.observability.unscraped_pods

import data.weir.lib.facts
import data.weir.lib.finding

parameters := facts.parameters.observability

deny contains finding.at(index, path, "no reporter of Prometheus is set") if {
	some index, cluster in clusters
	count(reporters(cluster)) == 0
	path := array.concat(cluster.parsed.at, ["flinkConfiguration"])
}

deny contains finding.at(index, container.at, $"Flink's container of the {pod.role} has no port \"{parameters.metricsPort}\"") if {
	some index, cluster in clusters
	count(reporters(cluster)) > 0
	some pod in cluster.parsed.pods
	some container in pod.containers
	container.main
	count(metrics_ports(container)) == 0
}

deny contains finding.at(index, container.at, $"port \"{parameters.metricsPort}\" of the {pod.role} is {port}, and the reporter's is {expected}") if {
	some index, cluster in clusters
	some name in reporters(cluster)
	expected := cluster.parsed.configuration[$"metrics.reporter.{name}.port"]
	not contains(expected, "-")
	some pod in cluster.parsed.pods
	some container in pod.containers
	container.main
	some port in metrics_ports(container)
	format_int(port, 10) != expected
}

deny contains finding.at(index, cluster.parsed.at, $"no PodMonitor selects the {pod.role}'s pods") if {
	parameters.ownPodMonitors
	facts.environment.monitoring
	some index, cluster in clusters
	some pod in cluster.parsed.pods
	labels := object.union(pod.labels, own_labels(cluster, pod))
	every monitor in monitors {
		not selects(object.get(monitor.object.spec, "selector", {}), labels)
	}
}

clusters[index] := entry if {
	some index, entry in input.objects
	entry.kind in {"FlinkDeployment", "FlinkBlueGreenDeployment"}
}

# By the names that the options give them.
reporters(cluster) := {name |
	some option, class in cluster.parsed.configuration
	startswith(option, "metrics.reporter.")
	endswith(option, ".factory.class")
	class in parameters.reporters
	name := trim_suffix(trim_prefix(option, "metrics.reporter."), ".factory.class")
}

metrics_ports(container) := [port.containerPort |
	some port in object.get(container.container, "ports", [])
	port.name == parameters.metricsPort
]

monitors := [entry |
	some entry in input.objects
	entry.kind == "PodMonitor"
	some endpoint in entry.object.spec.podMetricsEndpoints
	endpoint.port == parameters.metricsPort
]

# What Flink and the operator add to the templates' labels.
own_labels(cluster, pod) := object.union(named(cluster), {
	"component": lower(pod.role),
	"type": $"flink-{cluster.parsed.mode}-kubernetes",
})

named(cluster) := {"app": cluster.name} if cluster.kind == "FlinkDeployment"

# Blue and green have names of their own.
named(cluster) := {} if cluster.kind == "FlinkBlueGreenDeployment"

selects(selector, labels) if {
	every label, value in object.get(selector, "matchLabels", {}) {
		labels[label] == value
	}
	every expression in object.get(selector, "matchExpressions", []) {
		holds(expression, labels)
	}
}

holds(expression, labels) if {
	expression.operator == "In"
	labels[expression.key] in expression.values
}

holds(expression, labels) if {
	expression.operator == "NotIn"
	not labels[expression.key] in expression.values
}

holds(expression, labels) if {
	expression.operator == "Exists"
	expression.key in object.keys(labels)
}

holds(expression, labels) if {
	expression.operator == "DoesNotExist"
	not expression.key in object.keys(labels)
}
