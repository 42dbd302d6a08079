# METADATA
# title: Role that somebody else's service account may assume
# description: |
#   A role that trusts a service account of another workload, namespace or cluster hands this job's
#   data to it. A trust may name the workload's own account in its own cluster alone; of a role of the
#   platform, no namespace of a team. The same holds for what associates a role by Pod Identity.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
#     description: Amazon EKS, trust policies of roles for service accounts
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html
#     description: Amazon EKS, session tags of Pod Identity
# custom:
#   code: POL-IAM-002
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds:
#     - Role.iam.services.k8s.aws
#     - Role.iam.aws.m.upbound.io
#     - Role.iam.aws.upbound.io
#     - PodIdentityAssociation.eks.services.k8s.aws
#     - PodIdentityAssociation.eks.aws.m.upbound.io
#     - PodIdentityAssociation.eks.aws.upbound.io
#   expected: the workload's own service account, in its own namespace and cluster
#   remediation: remove the patch or template that changes who may assume the role
package weir.policies.iam.foreign_trust

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

deny contains finding.at(input.index, grant.path, $"{grant.name} trusts \"{principal.value}\", which is not this cluster's provider") if {
	some grant in iam.trusted
	some principal in grant.statement.principals
	iam.issuer(principal)
	principal.value != provider
	not principal.value in facts.parameters.iam.trustedPrincipals
}

provider := $"arn:{cluster.partition}:iam::{cluster.account}:oidc-provider/{issuer}" if {
	cluster := facts.environment.cluster
	issuer := object.get(cluster, "oidcIssuer", "")
}

deny contains finding.at(input.index, grant.path, $"{grant.name} trusts \"{subject}\"") if {
	some grant in iam.trusted
	some condition in grant.statement.conditions
	endswith(lower(condition.key), ":sub")
	not contains(condition.operator, "Not")
	some subject in condition.values
	not own_subject(subject)
	not pattern(condition, subject)
}

own_subject(subject) if {
	[service, accounts, namespace, account] := split(subject, ":")
	[service, accounts] == ["system", "serviceaccount"]
	own_namespace(namespace)
	own_account(account)
}

# Another rule speaks of patterns, but for those that are allowed in the wrong namespace.
pattern(condition, subject) if {
	condition.operator != "StringEquals"
	iam.wild(subject)
	not iam.approved_pattern(subject)
}

pattern(condition, subject) if {
	condition.operator != "StringEquals"
	iam.approved_pattern(subject)
	own_namespace(split(subject, ":")[2])
}

tag := "aws:RequestTag/kubernetes-"

deny contains finding.at(input.index, grant.path, $"{grant.name} demands no \"{key}\"") if {
	some grant in iam.trusted
	some principal in grant.statement.principals
	startswith(principal.value, "pods.eks.amazonaws.com")
	some name in ["namespace", "service-account"]
	key := concat("", [tag, name])
	count(iam.demanded(grant.statement, key)) == 0
}

deny contains finding.at(input.index, grant.path, $"{grant.name} trusts namespace \"{namespace}\"") if {
	some grant in iam.trusted
	some condition in iam.demanded(grant.statement, concat("", [tag, "namespace"]))
	some namespace in condition.values
	not own_namespace(namespace)
}

deny contains finding.at(input.index, grant.path, $"{grant.name} trusts service account \"{account}\"") if {
	some grant in iam.trusted
	some condition in iam.demanded(grant.statement, concat("", [tag, "service-account"]))
	some account in condition.values
	not own_account(account)
}

# What an association says, by its field.
association := object.get(input.object, iam.body, {}) if input.object.kind == "PodIdentityAssociation"

deny contains finding.at(input.index, path, $"the association is for namespace \"{namespace}\"") if {
	namespace := association.namespace
	not own_namespace(namespace)
	path := array.concat(iam.body, ["namespace"])
}

deny contains finding.at(input.index, path, $"the association is for service account \"{account}\"") if {
	account := association.serviceAccount
	not own_account(account)
	path := array.concat(iam.body, ["serviceAccount"])
}

deny contains finding.at(input.index, path, $"the association is for cluster \"{cluster}\"") if {
	cluster := association.clusterName
	cluster != facts.environment.cluster.name
	path := array.concat(iam.body, ["clusterName"])
}

deny contains finding.at(input.index, path, $"the association gives role \"{arn}\"") if {
	some field in ["roleARN", "roleArn"]
	arn := association[field]
	arn != object.get(input, ["workload", "role", "arn"], arn)
	path := array.concat(iam.body, [field])
}

deny contains finding.at(input.index, path, $"the association gives the role of \"{name}\"") if {
	some below in [["roleArnRef"], ["roleRef", "from"]]
	name := object.get(association, array.concat(below, ["name"]), "")
	name != ""
	not name in roles
	path := array.flatten([iam.body, below, "name"])
}

roles contains entry.name if {
	some entry in input.objects
	entry.kind == "Role"
	entry.parsed.role
}

own_namespace(name) if name == input.team.namespace

own_namespace(name) if {
	not input.team
	every team in object.get(facts.environment, "teams", []) {
		team.namespace != name
	}
}

own_account(name) if name == input.workload.serviceAccount

# Those of a team's or of the platform's own units are for several.
own_account(_) if not input.workload

# EMR's operator makes them, and names them by the role.
own_account(name) if {
	facts.environment.operator.type == "emr"
	some part in ["jobmanager", "taskmanager"]
	startswith(name, $"emr-containers-sa-flink-{part}-{facts.environment.cluster.account}-")
}
