# METADATA
# title: Production namespace that one commit can remove
# description: |
#   Where Argo CD need not ask before it prunes or deletes a namespace, a lost folder or a wrong branch
#   takes every job in it, and with it what points at their state; that of the IAM objects takes every role.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
#     description: Argo CD, sync options that ask before an object is removed
# custom:
#   code: POL-NS-004
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Namespace]
#   expected: both Prune and Delete as confirm, or false, among the sync options of a production namespace
#   remediation: take what changes the annotation argocd.argoproj.io/sync-options out of patches and templates
package weir.policies.namespaces.unconfirmed_removal

import data.weir.lib.facts
import data.weir.lib.finding

annotation := "argocd.argoproj.io/sync-options"

options := {trim_space(option) | some option in split(text, ",")}

text := object.get(input.object, ["metadata", "annotations", annotation], "")

deny contains finding.at(input.index, ["metadata", "annotations", annotation], message) if {
	facts.production
	missing := [$"{action}=confirm" | some action in ["Prune", "Delete"]; not guarded(action)]
	count(missing) > 0
	lacking := concat(" and ", missing)
	message := $"sync options \"{text}\" lack {lacking}"
}

guarded(action) if {
	some answer in ["confirm", "false"]
	concat("=", [action, answer]) in options
}
