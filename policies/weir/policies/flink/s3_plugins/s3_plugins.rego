# METADATA
# title: S3 plugin twice, in one role alone, or without credentials
# description: |
#   Two versions of a plugin load whichever comes first; a TaskManager without the JobManager's plugin fails
#   at its first file; and Hadoop's plugin looks for keys and at the node before it finds the job's
#   role, unless it is told which provider to use. So does EMR's with Pod Identity.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/
#     description: Flink, S3 file systems
# custom:
#   code: POL-FLK-019
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: every S3 plugin once in both roles, and a credentials provider for Hadoop's
#   remediation: leave the plugins to the runtime, and set fs.s3a.aws.credentials.provider
package weir.policies.flink.s3_plugins

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink
import data.weir.lib.pods

kinds := ["flink-s3-fs-hadoop", "flink-s3-fs-native", "flink-s3-fs-presto"]

# Every plugin that is switched on, with its role and place.
plugins := [{"kind": kind, "role": item.pod.role, "path": path} |
	some item in pods.containers
	item.container.main
	some i, variable in object.get(item.container.container, "env", [])
	variable.name == "ENABLE_BUILT_IN_PLUGINS"
	path := array.flatten([item.container.at, "env", i, "value"])
	some file in split(variable.value, ";")
	some kind in kinds
	startswith(file, kind)
]

deny contains finding.at(input.index, plugin.path, $"plugin \"{plugin.kind}\" is switched on {times} times") if {
	some plugin in plugins
	times := count([1 | some other in plugins; other.kind == plugin.kind; other.role == plugin.role])
	times > 1
}

deny contains finding.at(input.index, path, $"plugin \"{plugin.kind}\" is in the {plugin.role} alone") if {
	some plugin in plugins
	some item in pods.containers
	item.container.main
	item.pod.role != plugin.role
	not has_plugin(item.pod.role, plugin.kind)
	path := array.concat(item.container.at, ["env"])
}

deny contains finding.at(input.index, flink.option_path(provider), $"{provider} is not set") if {
	provider := "fs.s3a.aws.credentials.provider"
	needs_provider
	not flink.setting([provider, "s3.aws.credentials.provider"])
}

has_plugin(role, kind) if {
	some plugin in plugins
	plugin.role == role
	plugin.kind == kind
}

needs_provider if {
	some plugin in plugins
	plugin.kind == "flink-s3-fs-hadoop"
}

needs_provider if {
	flink.emr
	facts.environment.identity.type == "pod-identity"
}
