# METADATA
# title: Pods of Flink's kinds
# description: The containers that the operator will make, and the places of their fields.
package weir.lib.pods

import data.weir.lib.facts

# METADATA
# description: Every container of every role, with its pod.
containers := [{"pod": pod, "container": container} |
	some pod in object.get(input.parsed, "pods", [])
	some container in pod.containers
]

# METADATA
# description: Every image with the place that names it; Flink's own is the cluster's, whatever a template says.
images := [{"image": item.container.image, "path": path} |
	some item in containers
	item.container.image
	path := image_path(item.container)
]

image_path(container) := array.concat(input.parsed.at, ["image"]) if container.main

image_path(container) := array.concat(container.at, ["image"]) if not container.main

# METADATA
# description: |
#   The place of a field of a security context: the container's where it has it, else the pod's where
#   that has it, else where the container should have it.
security_path(item, field) := array.concat(item.pod.at, ["securityContext", field]) if {
	object.get(item.container.container, ["securityContext", field], null) == null
	object.get(item.pod.spec, ["securityContext", field], null) != null
} else := array.concat(item.container.at, ["securityContext", field])

# METADATA
# description: The place of a pod's labels or annotations in its template; the cluster's spec where there is no template.
metadata_path(pod, field) := array.flatten([array.slice(pod.at, 0, count(pod.at) - 1), "metadata", field]) if {
	pod.at[count(pod.at) - 2] == "podTemplate"
} else := pod.at

# METADATA
# description: Every pod template of an object as it is written, with the path that leads to the pod's specification.
templates(tree) := [template |
	some path in cluster_paths
	spec := object.get(tree, path, {})
	some below in [["podTemplate"], ["jobManager", "podTemplate"], ["taskManager", "podTemplate"]]
	pod := object.get(spec, array.concat(below, ["spec"]), null)
	is_object(pod)
	template := {"path": array.flatten([path, below, "spec"]), "spec": pod}
]

# Of a FlinkDeployment and of a FlinkBlueGreenDeployment.
cluster_paths := [["spec"], ["spec", "template", "spec"]]

# METADATA
# description: Whether the operator's images bring a user of their own who is not root, so that pods name none.
image_has_user if {
	facts.environment.operator.type in facts.parameters.pods.operatorsWithImageUser
}
