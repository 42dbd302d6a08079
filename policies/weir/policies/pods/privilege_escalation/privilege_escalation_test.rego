package weir.policies.pods.privilege_escalation_test

import data.weir.policies.pods.privilege_escalation

denied(fields) := found if {
	container := object.union({"name": "shipper", "at": ["c"], "container": {}}, fields)
	parsed := {"at": ["spec"], "pods": [{"at": ["p"], "spec": {}, "containers": [container]}]}
	found := privilege_escalation.deny with input as {"index": 2, "parsed": parsed}
}

test_forbidden_escalation_passes if {
	count(denied({"allowPrivilegeEscalation": false})) == 0
}

test_allowed_escalation_is_denied if {
	denied({"allowPrivilegeEscalation": true}) == {{
		"object": 2,
		"path": ["c", "securityContext", "allowPrivilegeEscalation"],
		"message": "container \"shipper\" allows privilege escalation",
	}}
}
