package weir.policies.rbac.escalation_test

import data.weir.policies.rbac.escalation

parameters := {"rbac": {"escalatingVerbs": ["bind", "escalate"]}}

denied(rules) := found if {
	found := escalation.deny with input as {"index": 0, "object": {"rules": rules}} with data.weir.parameters as parameters
}

test_ordinary_verbs_pass if {
	count(denied([{"resources": ["roles"], "verbs": ["get", "create"]}])) == 0
}

test_escalating_verbs_are_denied if {
	denied([{"resources": ["roles", "clusterroles"], "verbs": ["get", "bind"]}, {"verbs": ["escalate"]}]) == {
		{"object": 0, "path": ["rules", 0, "verbs", 1], "message": "role may \"bind\" clusterroles, roles"},
		{"object": 0, "path": ["rules", 1, "verbs", 0], "message": "role may \"escalate\" nothing"},
	}
}

test_verbs_are_a_parameter if {
	moved := {"rbac": {"escalatingVerbs": ["impersonate"]}}
	question := {"index": 0, "object": {"rules": [{"resources": ["users"], "verbs": ["impersonate", "bind"]}]}}
	count(escalation.deny) == 1 with input as question with data.weir.parameters as moved
}
