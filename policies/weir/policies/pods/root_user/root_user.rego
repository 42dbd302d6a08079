# METADATA
# title: Container that may run as root
# description: |
#   Flink's images up to 2.1 start as root, and newer ones name their user by a word that the kubelet
#   cannot check. Only runAsNonRoot with a numeric user keeps root out, and lets the pod start in a
#   `restricted` namespace. Where the operator's images have a user of their own, Flink's own
#   container need not name one.
# related_resources:
#   - ref: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
#     description: Kubernetes, security contexts
# custom:
#   code: POL-POD-006
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: runAsNonRoot and a numeric runAsUser above 0
#   remediation: set runAsNonRoot to true and runAsUser to the image's user, 9999 for Flink's own images
package weir.policies.pods.root_user

import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" runs as user \"0\"") if {
	some item in pods.containers
	item.container.runAsUser == 0
	path := pods.security_path(item, "runAsUser")
}

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" runs without {list}") if {
	some item in pods.containers
	object.get(item.container, "runAsUser", 9999) != 0
	missing := missing_fields(item.container)
	count(missing) > 0
	not brings_user(item.container)
	list := concat(" and without ", missing)
	path := pods.security_path(item, missing[0])
}

missing_fields(container) := [field |
	some field in ["runAsNonRoot", "runAsUser"]
	object.get(container, field, false) == false
]

brings_user(container) if {
	container.main
	pods.image_has_user
}
