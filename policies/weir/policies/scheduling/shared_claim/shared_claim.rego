# METADATA
# title: One disk for several TaskManagers
# description: |
#   A claim that a template names is one disk: TaskManagers on other nodes cannot attach it and wait, and
#   those that can write over each other's state. Each needs a disk of its own.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/
#     description: Kubernetes, ephemeral volumes
# custom:
#   code: POL-SCH-008
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: an ephemeral volume per TaskManager, or a claim that is only read
#   remediation: use ephemeral with a volumeClaimTemplate, or mount the claim readOnly
package weir.policies.scheduling.shared_claim

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, path, message) if {
	most := input.parsed.taskManager.most
	most > 1
	some pod in input.parsed.pods
	pod.role == "taskManager"
	some volume in pod.volumes
	volume.claim
	not volume.claim in facts.parameters.scheduling.sharedClaims
	not is_read_only(pod, volume)
	path := array.concat(volume.at, ["persistentVolumeClaim", "claimName"])
	message := $"up to {most} TaskManagers share the claim \"{volume.claim}\""
}

is_read_only(pod, volume) if {
	some said in pod.spec.volumes
	said.name == volume.name
	said.persistentVolumeClaim.readOnly == true
}
