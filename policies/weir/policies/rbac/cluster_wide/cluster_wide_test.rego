package weir.policies.rbac.cluster_wide_test

import data.weir.policies.rbac.cluster_wide

asked(unit) := {
	"index": 2,
	"unit": unit,
	"object": {"kind": "ClusterRole", "metadata": {"name": "reader"}},
}

test_platforms_part_passes if {
	count(cluster_wide.deny) == 0 with input as asked("prod/_platform/operator")
}

test_teams_part_is_denied if {
	found := cluster_wide.deny with input as asked("prod/payments/_tenant")
	found == {{
		"object": 2,
		"path": ["kind"],
		"message": "kind \"ClusterRole\" is delivered with a team",
	}}
}
