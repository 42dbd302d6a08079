package weir.policies.flink.internal_encryption_test

import data.weir.policies.flink.internal_encryption

denied(configuration, tiers, teams) := found if {
	asked := {
		"index": 1,
		"environment": {"name": "e", "tier": "prod"},
		"team": {"name": "payments"},
		"parsed": {"at": ["spec"], "configuration": configuration},
	}
	found := internal_encryption.deny with input as asked
		with data.weir.parameters as {"flink": {"encryptedTiers": tiers, "encryptedTeams": teams}}
}

test_unregulated_jobs_pass if {
	count(denied({}, ["staging"], ["ads"])) == 0
}

test_encrypted_jobs_pass if {
	count(denied({"security.ssl.internal.enabled": "true"}, ["prod"], ["payments"])) == 0
}

test_open_traffic_is_denied if {
	denied({}, ["prod"], []) == {{
		"object": 1,
		"path": ["spec", "flinkConfiguration", "security.ssl.internal.enabled"],
		"message": "security.ssl.internal.enabled is \"unset\"",
	}}
	count(denied({"security.ssl.internal.enabled": "false"}, [], ["payments"])) == 1
}
