# METADATA
# title: Role that makes pods
# description: |
#   Whoever makes pods chooses their service account and mounts any secret of the namespace: the right to
#   make pods is the right to everything in it, and a FlinkDeployment is a pod through the operator. Only a
#   JobManager has to, for its TaskManagers; TaskManagers with an account of their own read ConfigMaps.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/rbac-good-practices/
#     description: Kubernetes, good practices for RBAC, workload creation
# custom:
#   code: POL-RBC-009
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [Role.rbac.authorization.k8s.io]
#   expected: pods made by JobManagers alone
#   remediation: remove the resource from the rule; jobs are delivered through Git
package weir.policies.rbac.pod_creation

import data.weir.lib.clusters
import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

words := facts.parameters.rbac

accounts(component) := {account.name |
	some cluster in clusters.of_workload
	account := clusters.account(cluster, component)
}

# Whom the role is bound to, among what is delivered with it.
subjects := {name |
	some entry in input.objects
	entry.kind == "RoleBinding"
	entry.namespace == input.object.metadata.namespace
	entry.object.roleRef.name == input.object.metadata.name
	some subject in entry.object.subjects
	name := name_of(subject)
}

name_of(subject) := subject.name if subject.kind == "ServiceAccount"

# What is no name of an account, so that it is none of a cluster's.
name_of(subject) := concat(" ", [subject.kind, subject.name]) if subject.kind != "ServiceAccount"

# Cheap to find out, and rare.
separate if {
	some entry in input.objects
	entry.parsed.configuration["kubernetes.taskmanager.service-account"]
}

of_jobmanagers if {
	count(subjects) > 0
	count(subjects - accounts("jobmanager")) == 0
}

of_taskmanagers if {
	count(subjects) > 0
	count(subjects - (accounts("taskmanager") - accounts("jobmanager"))) == 0
}

deny contains finding.at(input.index, ["rules", i, "resources", j], $"role may {verbs} \"{resource}\"") if {
	units.of_team
	some i, rule in input.object.rules
	making := [verb | some verb in rule.verbs; verb in words.makingVerbs]
	count(making) > 0
	some group in rule.apiGroups
	some j, resource in rule.resources
	resource in words.podMakers[group]
	not of_taskmanagers
	not needed(group, resource)
	verbs := concat(", ", sort(making))
}

deny contains finding.at(input.index, ["rules", i, "resources", j], message) if {
	separate
	of_taskmanagers
	some i, rule in input.object.rules
	some group in rule.apiGroups
	some j, resource in rule.resources
	verbs := concat(", ", sort([verb | some verb in rule.verbs; not harmless(group, resource, verb)]))
	verbs != ""
	message := $"role of TaskManagers alone may {verbs} \"{resource}\""
}

needed(group, resource) if {
	of_jobmanagers
	resource in words.podMakersOfJobs[group]
}

# A star is reported as such.
harmless(group, resource, verb) if {
	resource in words.taskManagerRights[group]
	verb in words.readingVerbs
}

harmless(group, resource, verb) if "*" in {group, resource, verb}
