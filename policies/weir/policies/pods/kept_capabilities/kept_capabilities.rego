# METADATA
# title: Container with capabilities of the kernel
# description: |
#   What a container keeps of the default capabilities, or gets beside them, serves whoever breaks into
#   the job: raw packets, other users' files, other owners. Flink needs none.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-standards/
#     description: Pod Security Standards
# custom:
#   code: POL-POD-005
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: every capability dropped, and at most the platform's added
#   remediation: drop ALL, and add nothing that the platform does not allow
package weir.policies.pods.kept_capabilities

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" does not drop \"ALL\" capabilities") if {
	some item in pods.containers
	not "ALL" in item.container.dropped
	path := array.concat(item.container.at, ["securityContext", "capabilities", "drop"])
}

deny contains finding.at(input.index, path, $"container \"{item.container.name}\" adds capabilities \"{list}\"") if {
	some item in pods.containers
	added := {capability | some capability in item.container.added} - {allowed | some allowed in facts.parameters.pods.capabilities}
	count(added) > 0
	list := concat(", ", sort(added))
	path := array.concat(item.container.at, ["securityContext", "capabilities", "add"])
}
