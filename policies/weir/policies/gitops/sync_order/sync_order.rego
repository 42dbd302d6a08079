# METADATA
# title: Sync wave that comes before what it needs
# description: |
#   Argo CD goes to the next wave only when everything in the last one is healthy. A job that waits for a
#   ConfigMap of a later wave is never healthy, so that wave never comes. A wave that is no whole number
#   is taken for 0.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
#     description: Argo CD, sync phases and waves
# custom:
#   code: POL-GIT-006
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: ["*"]
#   expected: whole numbers, and what is needed before what needs it
#   remediation: remove the annotation; within one wave Argo CD knows the order
package weir.policies.gitops.sync_order

import data.weir.lib.facts
import data.weir.lib.finding

annotation := "argocd.argoproj.io/sync-wave"

own := input.object.metadata.annotations[annotation]

path := ["metadata", "annotations", annotation]

deny contains finding.at(input.index, path, $"the wave is {json.marshal(own)}") if {
	own
	not whole(own)
}

# It comes before what it needs.
deny contains finding.at(input.index, path, $"wave {own} comes before {kind} \"{name}\" in wave {wave}") if {
	whole(own)
	rank := ranks[input.object.kind]
	some [wave, kind, name] in [min(found) |
		found := {[other, entry.kind, entry.name] |
			some entry in others
			ranks[entry.kind] < rank
			other := wave_of(entry)
			other > to_number(own)
		}
		count(found) > 0
	]
}

# It comes after what needs it; where both say their wave, the other one has the finding.
deny contains finding.at(input.index, path, $"wave {own} comes after {kind} \"{name}\" in wave {wave}") if {
	whole(own)
	rank := ranks[input.object.kind]
	some [wave, kind, name] in [min(found) |
		found := {[other, entry.kind, entry.name] |
			some entry in others
			ranks[entry.kind] > rank
			not entry.object.metadata.annotations[annotation]
			other := wave_of(entry)
			other < to_number(own)
		}
		count(found) > 0
	]
}

others := [entry | some entry in input.objects; entry.unit == input.unit]

wave_of(entry) := to_number(text) if {
	text := object.get(entry.object, ["metadata", "annotations", annotation], "0")
	whole(text)
}

whole(text) if {
	is_string(text)
	regex.match(`^-?[0-9]{1,9}$`, text)
}

# Role and Policy are those of IAM as well as of Kubernetes: both are needed by what comes after them.
ranks := {kind: rank | some rank, kinds in facts.parameters.gitops.waves; some kind in kinds}
