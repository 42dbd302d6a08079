package weir.policies.releases.production_first_test

import data.weir.policies.releases.production_first

entry(tier, kind) := {"environment": tier, "tier": tier, "team": "payments", "kind": kind, "name": "fraud"}

test_job_of_two_tiers_passes if {
	objects := [entry("dev", "FlinkDeployment"), entry("prod", "FlinkDeployment")]
	count(production_first.deny) == 0 with input as {"objects": objects}
}

test_other_kinds_pass if {
	count(production_first.deny) == 0 with input as {"objects": [entry("prod", "ConfigMap")]}
}

test_job_in_production_alone_is_denied if {
	objects := [entry("dev", "ConfigMap"), entry("prod", "FlinkSessionJob")]
	production_first.deny == {{
		"object": 1,
		"path": ["metadata", "name"],
		"message": "job \"fraud\" runs in production alone",
	}} with input as {"objects": objects}
}

test_same_name_of_another_team_does_not_help if {
	other := object.union(entry("dev", "FlinkDeployment"), {"team": "ads"})
	count(production_first.deny) == 1 with input as {"objects": [other, entry("prod", "FlinkDeployment")]}
}
