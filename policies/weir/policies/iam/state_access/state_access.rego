# METADATA
# title: Role that does not fit where the job keeps its state
# description: |
#   A job that may not write where its checkpoints go fails with the first one, and keeps failing after
#   every restart. A role that may write where no state is kept holds a right that somebody forgot.
#   Looked at where the role is delivered as an object.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/
#     description: Apache Flink, Amazon S3
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#     description: AWS IAM, remove unused permissions
# custom:
#   code: POL-IAM-009
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: rights to write in exactly the folders of checkpoints, savepoints and high availability
#   remediation: leave the options and the role to Weir, or change both by hand
package weir.policies.iam.state_access

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(index, path, $"the role may not write \"{place.text}\"") if {
	count(documents) > 0
	some index, entry in input.objects
	some place in object.get(entry.parsed, "storage", [])
	in_s3(place)
	folder := folder_of(place)
	every grant in grants {
		not covers(grant, folder)
	}
	path := array.concat(entry.parsed.at, ["flinkConfiguration", place.option])
}

deny contains finding.at(grant.index, grant.path, $"nothing keeps state at \"{grant.resource}\"") if {
	count(folders) > 0
	some grant in grants
	grant.bucket in object.get(facts.environment, "stateBuckets", [])
	contains(grant.literal, $"/{input.environment.name}/{input.team.name}/")
	every folder in folders {
		not covers(grant, folder)
		not startswith(grant.literal, folder)
	}
}

in_s3(place) if place.scheme in {"s3", "s3a", "s3p", "s3n"}

folder_of(place) := $"{place.bucket}/{trim_right(place.prefix, "/")}/"

folders contains folder_of(place) if {
	some entry in input.objects
	some place in object.get(entry.parsed, "storage", [])
	in_s3(place)
}

# Where a savepoint that is taken on request goes.
folders contains concat("", [trim_right(split(path, "://")[1], "/"), "/"]) if {
	some entry in input.objects
	entry.kind == "FlinkStateSnapshot"
	path := entry.object.spec.savepoint.path
	contains(path, "://")
}

documents contains {"index": index, "document": document} if {
	some index, entry in input.objects
	some document in object.get(entry.parsed, ["role", "policies"], [])
}

documents contains {"index": index, "document": document} if {
	some index, entry in input.objects
	document := entry.parsed.policy
}

# Objects that may be written; literal is bucket and key up to the first wildcard.
grants contains grant if {
	some found in documents
	some statement in found.document.statements
	statement.effect == "Allow"
	writes(statement)
	some resource in statement.resources
	resource.service == "s3"
	contains(resource.resource, "/")
	grant := {
		"index": found.index,
		"path": found.document.at,
		"resource": resource.resource,
		"literal": split(resource.resource, "*")[0],
		"bucket": split(resource.resource, "/")[0],
	}
}

writes(statement) if {
	some action in statement.actions
	action in {"s3:PutObject", "s3:PutObject*", "s3:Put*", "s3:*", "*"}
}

covers(grant, folder) if {
	endswith(grant.resource, "*")
	startswith(folder, grant.literal)
}
