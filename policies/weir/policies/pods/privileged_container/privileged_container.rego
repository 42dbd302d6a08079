# METADATA
# title: Privileged container
# description: |
#   A privileged container is root on its node: it reads every other pod's secrets and leaves its
#   container at will.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-standards/
#     description: Pod Security Standards
# custom:
#   code: POL-POD-002
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: containers without privileges
#   remediation: remove privileged from the container's security context
package weir.policies.pods.privileged_container

import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" is privileged") if {
	some item in pods.containers
	item.container.privileged
	path := array.concat(item.container.at, ["securityContext", "privileged"])
}
