# METADATA
# title: Role that reads secrets
# description: |
#   Listing or watching secrets shows their values as much as getting them. Jobs get theirs as mounted
#   files, people need none: whoever takes over the account or the laptop has every password of the namespace.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC, listing secrets
# custom:
#   code: POL-RBC-004
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [Role.rbac.authorization.k8s.io]
#   expected: no role of a team that reads secrets
#   remediation: remove secrets from the rule; mount what the job needs
package weir.policies.rbac.secret_reading

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

deny contains finding.at(input.index, ["rules", i, "resources", j], $"role may {verbs} secrets") if {
	units.of_team
	some i, rule in input.object.rules
	some j, "secrets" in rule.resources
	"" in rule.apiGroups
	reading := [verb | some verb in rule.verbs; verb in facts.parameters.rbac.readingVerbs]
	count(reading) > 0
	verbs := concat(", ", sort(reading))
}
