# METADATA
# title: Flink clusters of a workload
# description: The clusters that a workload's objects make, and the pods that these will have.
package weir.lib.clusters

import data.weir.lib.facts

# METADATA
# description: |
#   Each object of the workload that makes clusters, with its place, and the names of the clusters: a
#   blue-green deployment makes two.
of_workload := [cluster |
	some index, entry in input.objects
	entry.group == "flink.apache.org"
	ids := names(entry.kind, entry.name)
	cluster := {
		"index": index,
		"name": entry.name,
		"ids": ids,
		"namespace": entry.namespace,
		"at": entry.parsed.at,
		"native": entry.parsed.mode == "native",
		"configuration": entry.parsed.configuration,
		"account": object.get(entry.object, array.concat(entry.parsed.at, ["serviceAccount"]), ""),
		"labels": {pod.role: pod.labels | some pod in entry.parsed.pods},
	}
]

names("FlinkDeployment", name) := [name]

names("FlinkBlueGreenDeployment", name) := [concat("-", [name, color]) | some color in ["blue", "green"]]

# METADATA
# description: Whether a cluster keeps its leaders in Kubernetes, so that every pod asks the API server.
highly_available(cluster) if {
	some option in ["high-availability.type", "high-availability"]
	contains(lower(cluster.configuration[option]), "kubernetes")
}

# METADATA
# description: |
#   An option that is a port, as a number, its lower end where it is a range; 0 where it is not fixed.
port(cluster, option, _) := to_number(split(cluster.configuration[option], "-")[0])

port(cluster, option, default_port) := default_port if not cluster.configuration[option]

# METADATA
# description: |
#   The pods of every cluster, by role, with the labels that Flink gives them. In the words of those labels,
#   the roles are jobmanager and taskmanager.
pods := [pod |
	some cluster in of_workload
	some id in cluster.ids
	some role, component in {"jobManager": "jobmanager", "taskManager": "taskmanager"}
	pod := {
		"cluster": cluster,
		"id": id,
		"component": component,
		"labels": object.union(
			object.get(cluster.labels, role, {}),
			{"app": id, "component": component, "type": kinds[cluster.native]},
		),
	}
]

kinds := {true: "flink-native-kubernetes", false: "flink-standalone-kubernetes"}

# METADATA
# description: Every pair of a JobManager and a TaskManager of one cluster.
pairs := [[jobmanager, taskmanager] |
	some jobmanager in pods
	jobmanager.component == "jobmanager"
	some taskmanager in pods
	taskmanager.component == "taskmanager"
	taskmanager.id == jobmanager.id
]

# METADATA
# description: |
#   The service account of a role's pods, and where it is written; undefined where EMR's operator makes it.
account(cluster, component) := {
	"name": cluster.configuration[account_option(component)],
	"path": array.concat(cluster.at, ["flinkConfiguration", account_option(component)]),
}

account(cluster, component) := common_account(cluster) if not cluster.configuration[account_option(component)]

account_option(component) := concat("", ["kubernetes.", component, ".service-account"])

option_of_both := "kubernetes.service-account"

common_account(cluster) := {
	"name": cluster.account,
	"path": array.concat(cluster.at, ["serviceAccount"]),
} if {
	cluster.account != ""
}

common_account(cluster) := {
	"name": cluster.configuration[option_of_both],
	"path": array.concat(cluster.at, ["flinkConfiguration", option_of_both]),
} if {
	cluster.account == ""
}

common_account(cluster) := {
	"name": "default",
	"path": array.concat(cluster.at, ["serviceAccount"]),
} if {
	cluster.account == ""
	not cluster.configuration[option_of_both]
	facts.environment.operator.type != "emr"
}
