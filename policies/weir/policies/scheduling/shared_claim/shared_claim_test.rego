package weir.policies.scheduling.shared_claim_test

import data.weir.policies.scheduling.shared_claim

denied(most, role, read_only, shared) := found if {
	pod := {
		"role": role,
		"spec": {"volumes": [{"name": "data", "persistentVolumeClaim": {"claimName": "c", "readOnly": read_only}}]},
		"volumes": [{"name": "tmp", "at": ["v", 0]}, {"name": "data", "at": ["v", 1], "claim": "c"}],
	}
	found := shared_claim.deny with input as {"index": 1, "parsed": {"taskManager": {"most": most}, "pods": [pod]}}
		with data.weir.parameters as {"scheduling": {"sharedClaims": shared}}
}

test_claim_of_one_pod_passes if {
	count(denied(1, "taskManager", false, [])) == 0
	count(denied(2, "jobManager", false, [])) == 0
}

test_claim_that_is_only_read_passes if {
	count(denied(2, "taskManager", true, [])) == 0
}

test_claim_that_may_be_shared_passes if {
	count(denied(2, "taskManager", false, ["c"])) == 0
}

test_shared_claim_is_denied if {
	denied(2, "taskManager", false, []) == {{
		"object": 1,
		"path": ["v", 1, "persistentVolumeClaim", "claimName"],
		"message": "up to 2 TaskManagers share the claim \"c\"",
	}}
}
