# METADATA
# title: Option that goes around the pod template
# description: |
#   Options under `kubernetes.` put secrets, labels, tolerations, accounts and whole templates into pods where
#   no review of the template sees them, and win over it. Those that other rules judge are left to them.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/
#     description: Flink, configuration
# custom:
#   code: POL-FLK-022
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: options that the platform allows; the rest in the pod template
#   remediation: say it in the job's own fields or in its pod template
package weir.policies.flink.kubernetes_options

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flink

# What another rule judges, or the operator refuses.
elsewhere := {
	"kubernetes.cluster-id",
	"kubernetes.hostnetwork.enabled",
	"kubernetes.namespace",
	"kubernetes.rest-service.exposed.type",
}

deny contains finding.at(input.index, flink.option_path(option), $"option \"{option}\" is set") if {
	some option, _ in input.parsed.configuration
	startswith(option, "kubernetes.")
	not is_allowed(option)
	not option in elsewhere
}

is_allowed(option) if option in facts.parameters.flink.kubernetesOptions

is_allowed(option) if {
	some prefix in facts.parameters.flink.kubernetesOptions
	endswith(prefix, ".")
	startswith(option, prefix)
}
