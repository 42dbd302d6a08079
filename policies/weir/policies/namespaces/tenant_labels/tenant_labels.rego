# METADATA
# title: Namespace that nobody can be asked about
# description: |
#   Without the labels that say whose a namespace is, its cost is nobody's and selectors of policies
#   miss it. A team's jobs in a namespace of Kubernetes' own share it with whatever else runs there.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
#     description: Kubernetes, namespaces, and which are its own
# custom:
#   code: POL-NS-003
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [Namespace]
#   expected: every required label with a value, and a name of the team's own
#   remediation: give the label in the team's or platform's file, or choose another name
package weir.policies.namespaces.tenant_labels

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

deny contains finding.at(input.index, ["metadata", "labels", label], $"namespace has no label \"{label}\"") if {
	units.of_team
	some label in facts.parameters.namespaces.requiredLabels
	object.get(input.object, ["metadata", "labels", label], "") == ""
}

deny contains finding.at(input.index, ["metadata", "name"], $"name \"{input.object.metadata.name}\" is reserved") if {
	units.of_team
	reserved
}

reserved if input.object.metadata.name in facts.parameters.namespaces.reservedNames

reserved if {
	some prefix in facts.parameters.namespaces.reservedPrefixes
	startswith(input.object.metadata.name, prefix)
}
