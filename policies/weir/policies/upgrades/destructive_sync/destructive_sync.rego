# METADATA
# title: Sync that deletes and makes anew
# description: |
#   With Replace or Force, Argo CD deletes an object that it cannot patch, and creates it again. Of a
#   Flink object that is the end of the job without a savepoint; of a service account, of its running
#   pods' access; of a namespace, of everything in it.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
#     description: Argo CD, sync options
# custom:
#   code: POL-UPG-009
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds:
#     - FlinkDeployment
#     - FlinkBlueGreenDeployment
#     - FlinkSessionJob
#     - FlinkStateSnapshot
#     - ServiceAccount
#     - Namespace
#   expected: changes that are patched into what runs
#   remediation: remove the option; where a field cannot be changed, retire the job and make a new one
package weir.policies.upgrades.destructive_sync

import data.weir.lib.facts
import data.weir.lib.finding

annotation := "argocd.argoproj.io/sync-options"

deny contains finding.at(input.index, ["metadata", "annotations", annotation], $"the option is \"{option}\"") if {
	options := input.object.metadata.annotations[annotation]
	some text in split(options, ",")
	option := trim_space(text)
	lower(option) in {lower(forbidden) | some forbidden in facts.parameters.upgrades.forbiddenSyncOptions}
}
