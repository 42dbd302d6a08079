# METADATA
# title: Volume of a type that reaches the node or a foreign store
# description: |
#   A hostPath is the node's own disk, shared with whoever lands there next; other types bypass the
#   drivers and storage classes that the platform keeps. The namespace refuses such pods where it
#   enforces `restricted`, and nothing says so before they are made.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/pod-security-standards/
#     description: Pod Security Standards
# custom:
#   code: POL-POD-003
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: volumes of the allowed types
#   remediation: use emptyDir, an ephemeral claim, or a type that the platform allows
package weir.policies.pods.volume_types

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, path, $"volume \"{volume.name}\" is of type \"{type}\"") if {
	some pod in input.parsed.pods
	some volume in pod.volumes
	some type in volume.types
	not type in facts.parameters.pods.volumeTypes
	path := array.concat(volume.at, [type])
}
