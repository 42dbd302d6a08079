package weir.policies.pods.seccomp_profile_test

import data.weir.policies.pods.seccomp_profile

denied(fields) := found if {
	container := object.union({"name": "shipper", "at": ["c"], "container": {}}, fields)
	parsed := {"at": ["spec"], "pods": [{"at": ["p"], "spec": {}, "containers": [container]}]}
	found := seccomp_profile.deny with input as {"index": 2, "parsed": parsed}
}

test_profiles_pass if {
	count(denied({"seccomp": "RuntimeDefault"})) == 0
	count(denied({"seccomp": "Localhost"})) == 0
}

test_missing_profile_is_denied if {
	denied({}) == {{
		"object": 2,
		"path": ["c", "securityContext", "seccompProfile", "type"],
		"message": "container \"shipper\" has seccomp profile \"none\"",
	}}
}

test_unconfined_container_is_denied if {
	some found in denied({"seccomp": "Unconfined"})
	found.message == "container \"shipper\" has seccomp profile \"Unconfined\""
}
