# METADATA
# title: Rights to give oneself rights
# description: |
#   `bind` and `escalate` pass by the rule that nobody can grant what they do not hold, `impersonate`
#   lets act as anybody else. Whoever has one of them has everything that the roles it names have.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC, risks of privilege escalation
# custom:
#   code: POL-RBC-003
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Role.rbac.authorization.k8s.io, ClusterRole.rbac.authorization.k8s.io]
#   expected: no verb that hands out rights
#   remediation: remove the verb; the platform's pipeline delivers roles and bindings
package weir.policies.rbac.escalation

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, ["rules", i, "verbs", j], $"role may \"{verb}\" {resources}") if {
	some i, rule in input.object.rules
	some j, verb in rule.verbs
	verb in facts.parameters.rbac.escalatingVerbs
	resources := concat(", ", sort(object.get(rule, "resources", ["nothing"])))
}
