# METADATA
# title: Rights for others than the team
# description: |
#   A binding to everybody who has signed in, to another namespace's account or to a group that is not
#   the team's opens the namespace to people whom the team does not know; a person by name keeps the rights
#   when they leave the team.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC
# custom:
#   code: POL-RBC-007
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [RoleBinding.rbac.authorization.k8s.io]
#   expected: the team's groups, and service accounts of its namespace or the operator's
#   remediation: name the group in the team's file, or an account of the namespace
package weir.policies.rbac.subjects

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

deny contains finding.at(input.index, ["subjects", i, "namespace"], message) if {
	units.of_team
	some i, subject in input.object.subjects
	subject.kind == "ServiceAccount"
	home := input.object.metadata.namespace
	namespace := object.get(subject, "namespace", home)
	not namespace in {home, facts.environment.operator.namespace}
	message := $"service account \"{subject.name}\" is of namespace \"{namespace}\""
}

deny contains finding.at(input.index, ["subjects", i, "name"], $"subject is the person \"{subject.name}\"") if {
	units.of_team
	some i, subject in input.object.subjects
	subject.kind == "User"
}

deny contains finding.at(input.index, ["subjects", i, "name"], $"group \"{subject.name}\" is {fault}") if {
	units.of_team
	some i, subject in input.object.subjects
	subject.kind == "Group"
	fault := fault_of(subject.name)
}

fault_of(group) := "Kubernetes' own" if {
	startswith(group, "system:")
} else := "not of the form that the platform wants" if {
	not regex.match(facts.parameters.rbac.groupPattern, group)
} else := "none of the team's" if {
	count(groups) > 0
	not group in groups
}

# As the team's file names them; where it names none, any will do.
groups := {group |
	some kind in ["viewers", "operators", "onCall"]
	some group in object.get(input, ["team", "groups", kind], [])
}
