# METADATA
# title: EMR job with another role, release or image than its own
# description: |
#   EMR's operator makes the pods' account from executionRoleArn: another workload's role reads and writes that
#   workload's data. A release that nobody approved brings another Flink, and EMR's images come from ECR
#   alone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/jobruns-flink-kubernetes-operator-run-application.html
#     description: Amazon EMR on EKS, Flink jobs
# custom:
#   code: POL-EMR-001
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment]
#   expected: the workload's own role, an approved release, and images from ECR
#   remediation: remove the patch that changes it, or name an approved runtime
package weir.policies.emr.execution

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

deny contains finding.at(input.index, path, $"executionRoleArn is \"{arn}\", the workload's role is {own}") if {
	flink.emr
	arn := object.get(flink.spec, "executionRoleArn", "unset")
	own := object.get(input, ["workload", "role", "arn"], "unset")
	arn != own
	path := array.concat(input.parsed.at, ["executionRoleArn"])
}

deny contains finding.at(input.index, path, $"release \"{release}\" is not approved") if {
	flink.emr
	count(facts.parameters.emr.releases) > 0
	release := input.parsed.release
	not release in facts.parameters.emr.releases
	path := array.concat(input.parsed.at, ["emrReleaseLabel"])
}

deny contains finding.at(input.index, path, $"image \"{text}\" is not from ECR") if {
	flink.emr
	some field in [["image"], ["monitoringConfiguration", "image"]]
	text := object.get(flink.spec, field, "")
	text != ""
	not is_ecr(split(text, "/")[0])
	path := array.concat(input.parsed.at, field)
}

is_ecr("public.ecr.aws")

is_ecr(registry) if regex.match(`^\d{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|on\.aws)$`, registry)
