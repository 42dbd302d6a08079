# METADATA
# title: Role that gets into running pods
# description: |
#   Whoever runs commands in a pod, joins a container to it or makes tokens of its account acts as the job,
#   with its IAM role and its data. Forwarding ports opens Flink's REST interface, which takes jars: that is
#   for the people on call.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC, risks of privilege escalation
# custom:
#   code: POL-RBC-005
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [Role.rbac.authorization.k8s.io]
#   expected: no way into pods, but for ports that the people on call may forward
#   remediation: remove the resource from the rule
package weir.policies.rbac.pod_intrusion

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

deny contains finding.at(input.index, ["rules", i, "resources", j], $"role may {verbs} \"{resource}\"") if {
	units.of_team
	some i, rule in input.object.rules
	"" in rule.apiGroups
	some j, resource in rule.resources
	intrusive(resource)
	verbs := concat(", ", sort(rule.verbs))
}

intrusive(resource) if resource in facts.parameters.rbac.intrusiveResources

intrusive("pods/portforward") if not input.object.metadata.name in facts.parameters.rbac.forwardingRoles
