# METADATA
# title: Container that may gain privileges
# description: |
#   Without `allowPrivilegeEscalation: false` a program with the setuid bit makes a process of the job root,
#   and a `restricted` namespace refuses the pod. The default is to allow it, and no field of the pod sets it.
# related_resources:
#   - ref: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
#     description: Kubernetes, security contexts
# custom:
#   code: POL-POD-004
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: allowPrivilegeEscalation false in every container
#   remediation: set allowPrivilegeEscalation to false in the container's security context
package weir.policies.pods.privilege_escalation

import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" allows privilege escalation") if {
	some item in pods.containers
	item.container.allowPrivilegeEscalation
	path := array.concat(item.container.at, ["securityContext", "allowPrivilegeEscalation"])
}
