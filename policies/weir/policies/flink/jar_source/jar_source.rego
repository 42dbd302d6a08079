# METADATA
# title: Jar from an unapproved place
# description: |
#   Whoever may write where the jar comes from runs code as the job. A session job's jar is fetched by
#   the operator, with the operator's own rights, so it may come from fewer places.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/custom-resource/reference/
#     description: Flink operator, jarURI
# custom:
#   code: POL-FLK-016
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: a file of the image, an approved bucket, or an approved host over https
#   remediation: publish the jar where the platform approves it
package weir.policies.flink.jar_source

import data.weir.lib.facts
import data.weir.lib.finding

jar := input.parsed.job.jar

path := array.concat(input.parsed.job.at, ["jarURI"])

deny contains finding.at(input.index, path, $"the jar's scheme is \"{jar.scheme}\"") if {
	not jar.scheme in schemes
}

deny contains finding.at(input.index, path, $"the jar's bucket is \"{jar.host}\"") if {
	startswith(jar.scheme, "s3")
	jar.scheme in schemes
	count(facts.parameters.flink.jarBuckets) > 0
	not in_bucket
}

deny contains finding.at(input.index, path, $"the jar's host is \"{jar.host}\"") if {
	startswith(jar.scheme, "http")
	jar.scheme in schemes
	count(facts.parameters.flink.jarHosts) > 0
	not jar.host in facts.parameters.flink.jarHosts
}

schemes := facts.parameters.flink.sessionJarSchemes if input.object.kind == "FlinkSessionJob"

schemes := facts.parameters.flink.applicationJarSchemes if input.object.kind != "FlinkSessionJob"

# A bucket, or a bucket with a folder.
in_bucket if {
	some bucket in facts.parameters.flink.jarBuckets
	folder := trim_right(bucket, "/")
	startswith($"{jar.host}/{trim_left(jar.path, "/")}", $"{folder}/")
}
