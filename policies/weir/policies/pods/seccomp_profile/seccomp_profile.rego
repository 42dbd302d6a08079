# METADATA
# title: Container without a seccomp profile
# description: |
#   Without a profile a container may make every system call, the ones of recent kernel exploits among
#   them, and a `restricted` namespace refuses its pod.
# related_resources:
#   - ref: https://kubernetes.io/docs/tutorials/security/seccomp/
#     description: Kubernetes, seccomp
# custom:
#   code: POL-POD-007
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: profile RuntimeDefault or Localhost for every container
#   remediation: set seccompProfile.type to RuntimeDefault in the pod's security context
package weir.policies.pods.seccomp_profile

import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" has seccomp profile \"{profile}\"") if {
	some item in pods.containers
	profile := object.get(item.container, "seccomp", "none")
	not profile in ["RuntimeDefault", "Localhost"]
	path := array.concat(pods.security_path(item, "seccompProfile"), ["type"])
}
