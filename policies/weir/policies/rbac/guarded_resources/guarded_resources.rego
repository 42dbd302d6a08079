# METADATA
# title: Team that may change its own bounds
# description: |
#   Who changes a namespace's labels turns its pod security off; who changes quotas, policies, roles or
#   service accounts lifts what the platform set. Argo CD puts it back, but not at once.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC, risks of privilege escalation
# custom:
#   code: POL-RBC-012
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [Role.rbac.authorization.k8s.io]
#   expected: no role of a team that changes what bounds the team
#   remediation: leave the verbs that read; changes go through the platform's files
package weir.policies.rbac.guarded_resources

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

words := facts.parameters.rbac

deny contains finding.at(input.index, ["rules", i, "resources", j], $"role may {verbs} \"{resource}\"") if {
	units.of_team
	some i, rule in input.object.rules
	writing := [verb | some verb in rule.verbs; verb in words.writingVerbs]
	count(writing) > 0
	some group in rule.apiGroups
	some j, resource in rule.resources
	resource in words.guardedResources[group]
	verbs := concat(", ", sort(writing))
}
