# METADATA
# title: Right to more than the job's own resources
# description: |
#   A right on every resource, on a whole bucket or on the state of others lets one compromised job
#   read, change or delete what other jobs and teams own. Of other teams' state a job may read one job's
#   folder, to start from its savepoint, and write nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#     description: AWS IAM, apply least-privilege permissions
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
#     description: AWS, which actions can be limited to which resources
# custom:
#   code: POL-IAM-004
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds:
#     - Role.iam.services.k8s.aws
#     - Role.iam.aws.m.upbound.io
#     - Role.iam.aws.upbound.io
#     - Policy.iam.services.k8s.aws
#     - Policy.iam.aws.m.upbound.io
#     - Policy.iam.aws.upbound.io
#   expected: resources that are named, and folders of buckets
#   remediation: name the resources that the job uses
package weir.policies.iam.wide_resources

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

# Roles to assume are for another rule.
deny contains finding.at(input.index, grant.path, $"{grant.name} allows {actions} on \"{resource.text}\"") if {
	some grant in iam.allowed
	some resource in grant.statement.resources
	unbounded(resource)
	limited := {action |
		some action in grant.statement.actions
		not action in facts.parameters.iam.anyResourceActions
		not startswith(lower(action), "sts:assumerole")
	}
	count(limited) > 0
	actions := concat(", ", sort(limited))
}

# Its first wildcard stands where the resource's own name begins.
unbounded(resource) if iam.literal(resource.text) == ""

unbounded(resource) if {
	iam.wild(resource.resource)
	iam.literal(resource.resource) == ""
}

deny contains finding.at(input.index, grant.path, $"{grant.name} names buckets by the pattern \"{bucket}\"") if {
	some grant in iam.allowed
	some resource in grant.statement.resources
	resource.service == "s3"
	bucket := split(resource.resource, "/")[0]
	iam.wild(bucket)
	not unbounded(resource)
}

deny contains finding.at(input.index, grant.path, $"{grant.name} allows every object of bucket \"{bucket}\"") if {
	some place in places
	grant := place.grant
	bucket := place.bucket
	place.literal == ""
	not bucket in facts.parameters.iam.wholeBuckets
}

deny contains finding.at(input.index, grant.path, $"{grant.name} reaches state outside of the team's own, at \"{where}\"") if {
	input.team
	some place in places
	grant := place.grant
	place.bucket in object.get(facts.environment, "stateBuckets", [])
	beyond(place)
	not start(place)
	where := place.text
}

# The folder of another team.
beyond(place) if {
	some team in facts.environment.teams
	team.name != input.team.name
	contains($"/{place.literal}", $"/{input.environment.name}/{team.name}/")
}

# What holds the team's folder and others.
beyond(place) if {
	place.literal != ""
	endswith($"/{place.literal}", $"/{input.environment.name}/")
}

beyond(place) if {
	place.literal != ""
	not contains($"/{place.literal}", $"/{input.environment.name}/{input.team.name}/")
	some entry in input.objects
	some storage in object.get(entry, ["parsed", "storage"], [])
	storage.bucket == place.bucket
	startswith(storage.prefix, place.literal)
}

# What a job that was moved or copied starts from.
start(place) if {
	every action in place.grant.statement.actions {
		startswith(action, "s3:Get")
	}
	count(split(place.literal, "/")) > facts.parameters.iam.restoreFolders
}

# Objects of buckets that are named in full; literal is the key up to its first wildcard.
places := [place |
	some grant in iam.allowed
	some resource in grant.statement.resources
	resource.service == "s3"
	cut := indexof(resource.resource, "/")
	cut > 0
	bucket := substring(resource.resource, 0, cut)
	not iam.wild(bucket)
	place := {
		"grant": grant,
		"bucket": bucket,
		"literal": iam.literal(substring(resource.resource, cut + 1, -1)),
		"text": resource.resource,
	}
]
