# METADATA
# title: Rights that do not exist
# description: |
#   The API server takes any verb and any resource into a role and never says that it means nothing: the
#   right is missing when it is needed. Resources are looked up in the groups that the platform lists;
#   those of other groups are taken as they are.
# related_resources:
#   - ref: https://kubernetes.io/docs/reference/access-authn-authz/authorization/
#     description: Kubernetes, authorization, request verbs
# custom:
#   code: POL-RBC-010
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [Role.rbac.authorization.k8s.io, ClusterRole.rbac.authorization.k8s.io]
#   expected: verbs and resources that Kubernetes knows
#   remediation: correct the word; resources are plural and lower case
package weir.policies.rbac.unknown_words

import data.weir.lib.facts
import data.weir.lib.finding

known := facts.parameters.rbac.knownResources

deny contains finding.at(input.index, ["rules", i, "verbs", j], $"verb \"{verb}\" does not exist") if {
	some i, rule in input.object.rules
	some j, verb in rule.verbs
	not verb in facts.parameters.rbac.knownVerbs
	not contains(verb, "*")
}

deny contains finding.at(input.index, ["rules", i, "resources", j], message) if {
	some i, rule in input.object.rules
	every group in rule.apiGroups {
		known[group]
	}
	some j, resource in rule.resources
	not contains(resource, "*")
	not exists(rule.apiGroups, resource)
	groups := concat(", ", sort([quoted | some group in rule.apiGroups; quoted := $"\"{group}\""]))
	message := $"resource \"{resource}\" is not in group {groups}"
}

exists(groups, resource) if {
	some group in groups
	resource in known[group]
}
