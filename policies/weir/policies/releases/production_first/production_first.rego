# METADATA
# title: Job that runs nowhere before production
# description: |
#   A job that is delivered to production and to no other tier has never been started before: its first
#   failure is in production.
# custom:
#   code: POL-REL-001
#   since: "2026.11"
#   severity: {dev: note, staging: note, prod: warn}
#   scope: company
#   expected: a job that runs in another tier too
#   remediation: let the job run in an environment of another tier too
package weir.policies.releases.production_first

import data.weir.lib.finding

flink_kinds := {"FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkSessionJob"}

tried contains [entry.team, entry.name] if {
	some entry in input.objects
	entry.kind in flink_kinds
	entry.tier != "prod"
}

deny contains finding.at(index, ["metadata", "name"], $"job \"{entry.name}\" runs in production alone") if {
	some index, entry in input.objects
	entry.kind in flink_kinds
	entry.tier == "prod"
	not [entry.team, entry.name] in tried
}
