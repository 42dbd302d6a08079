# METADATA
# title: Object or folder too large to sync
# description: |
#   An applied object is kept once more in an annotation of 256 KiB: a larger one is refused, unless it is
#   applied on the server's side. Argo CD reads no folder of more than 10 MB, and nothing in it is synced
#   any more. Sizes are those of JSON; YAML is a little larger.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
#     description: Kubernetes, annotations
#   - ref: https://argo-cd.readthedocs.io/en/stable/operator-manual/argocd-cmd-params-cm-yaml/
#     description: Argo CD, reposerver.max.combined.directory.manifests.size
# custom:
#   code: POL-GIT-005
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: ["*"]
#   expected: objects and folders that Argo CD can sync
#   remediation: split it, or keep large files in the image or in a bucket
package weir.policies.gitops.large_objects

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.with_facts(input.index, ["metadata", "name"], message, {"bytes": bytes, "most": most}) if {
	bytes := input.objects[input.index].bytes
	most := facts.parameters.gitops.maxObjectBytes
	bytes > most
	options := object.get(input.object, ["metadata", "annotations", "argocd.argoproj.io/sync-options"], "")
	not contains(options, "ServerSideApply=true")
	message := $"the object has {bytes} bytes, more than {most}"
}

# Once for all folders that are seen together, at the first object of each.
deny contains finding.with_facts(first, ["metadata", "name"], message, {"bytes": bytes, "most": most}) if {
	input.index == 0
	most := facts.parameters.gitops.maxUnitBytes
	sum([entry.bytes | some entry in input.objects]) > most
	some unit in {entry.unit | some entry in input.objects}
	bytes := sum([entry.bytes | some entry in input.objects; entry.unit == unit])
	bytes > most
	first := min({index | some index, entry in input.objects; entry.unit == unit})
	message := $"folder \"{unit}\" has {bytes} bytes, more than {most}"
}
