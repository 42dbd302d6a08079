# METADATA
# title: Flink's configuration
# description: What counts for the object that is looked at, a session job's cluster included.
package weir.lib.flink

import data.weir.lib.facts

# METADATA
# description: The options; a session job's own over its cluster's.
options := object.union(object.get(cluster, "configuration", {}), object.get(input.parsed, "configuration", {}))

# METADATA
# description: Those that are durations, in milliseconds.
durations := object.union(object.get(cluster, "durations", {}), object.get(input.parsed, "durations", {}))

# METADATA
# description: Those that are numbers.
numbers := object.union(object.get(cluster, "numbers", {}), object.get(input.parsed, "numbers", {}))

# What was parsed of a session job's cluster; empty for others, and where it is not there.
cluster := clusters[0] if {
	count(clusters) > 0
} else := {}

clusters := [entry.parsed |
	name := input.object.spec.deploymentName
	some entry in input.objects
	entry.kind == "FlinkDeployment"
	entry.name == name
]

# METADATA
# description: The first of some names of one option that is set, as an object of key and value.
setting(keys) := found[0] if {
	found := [{"key": key, "value": options[key]} | some key in keys; options[key]]
}

# METADATA
# description: The place of an option.
option_path(key) := array.concat(input.parsed.at, ["flinkConfiguration", key])

# METADATA
# description: The cluster's or session job's spec.
spec := object.get(input.object, input.parsed.at, {})

# METADATA
# description: Whether it is a job that ends; such a job has no checkpoints and starts again instead.
batch if upper(options["execution.runtime-mode"]) == "BATCH"

# METADATA
# description: Whether it is a job that reads for ever, and not a session cluster.
streaming if {
	input.parsed.job
	not batch
}

# METADATA
# description: Whether the environment's operator is EMR's.
emr if facts.environment.operator.type == "emr"

# METADATA
# description: Who keeps the leader's place, in lower case; none where nobody does. EMR's operator does it unless it is told not to.
high_availability := "kubernetes" if {
	emr
	object.get(spec, ["jobManager", "highAvailabilityEnabled"], true)
} else := "kubernetes" if {
	endswith(lower(high_availability_option.value), "kuberneteshaservicesfactory")
} else := lower(high_availability_option.value)

default high_availability := "none"

# METADATA
# description: The option that says so.
high_availability_option := setting(["high-availability.type", "high-availability"])
