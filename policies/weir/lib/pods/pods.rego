# METADATA
# title: Pod templates of Flink's kinds
# description: Where the operator looks for pod templates, and what it makes of them.
package weir.lib.pods

# The cluster specification of each kind that makes pods, with the path that leads to it.
cluster(tree) := {"path": ["spec"], "spec": tree.spec} if tree.kind == "FlinkDeployment"

cluster(tree) := {"path": ["spec", "template", "spec"], "spec": tree.spec.template.spec} if {
	tree.kind == "FlinkBlueGreenDeployment"
}

# METADATA
# description: Every pod template of an object, with the path that leads to the pod's specification.
templates(tree) := [template |
	found := cluster(tree)
	some below in [["podTemplate"], ["jobManager", "podTemplate"], ["taskManager", "podTemplate"]]
	pod := object.get(found.spec, array.concat(below, ["spec"]), null)
	is_object(pod)
	template := {"path": array.flatten([found.path, below, "spec"]), "spec": pod}
]

# METADATA
# description: An option of the cluster as text; undefined where it is not set.
option(tree, key) := format_value(cluster(tree).spec.flinkConfiguration[key])

format_value(value) := value if is_string(value)

format_value(value) := json.marshal(value) if not is_string(value)
