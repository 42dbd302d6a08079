# METADATA
# title: Pod whose files belong to the root group
# description: |
#   Without runAsGroup a container is in group 0, which may write much of an image; without fsGroup the
#   job cannot write its own volumes, or writes them as root's group. Where the operator's images have
#   a user of their own, only a group that is named counts.
# related_resources:
#   - ref: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
#     description: Kubernetes, security contexts
# custom:
#   code: POL-POD-008
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: fsGroup and runAsGroup above 0, and no supplemental group 0
#   remediation: set fsGroup and runAsGroup of the pod to the image's group
package weir.policies.pods.root_group

import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"fsGroup is \"{group}\"") if {
	some pod in input.parsed.pods
	group := object.get(pod.spec, ["securityContext", "fsGroup"], "unset")
	group in {0, "unset"}
	not from_image(group)
	path := array.concat(pod.at, ["securityContext", "fsGroup"])
}

deny contains finding.at(input.index, path, "supplementalGroups has \"0\"") if {
	some pod in input.parsed.pods
	0 in object.get(pod.spec, ["securityContext", "supplementalGroups"], [])
	path := array.concat(pod.at, ["securityContext", "supplementalGroups"])
}

deny contains finding.at(input.index, path, $"runAsGroup of container \"{item.container.name}\" is \"{group}\"") if {
	some item in pods.containers
	group := object.get(item.container, "runAsGroup", "unset")
	group in {0, "unset"}
	not from_image_of(item.container, group)
	path := pods.security_path(item, "runAsGroup")
}

from_image(group) if {
	group == "unset"
	pods.image_has_user
}

from_image_of(container, group) if {
	container.main
	from_image(group)
}
