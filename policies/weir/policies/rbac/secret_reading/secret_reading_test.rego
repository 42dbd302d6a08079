package weir.policies.rbac.secret_reading_test

import data.weir.policies.rbac.secret_reading

parameters := {"rbac": {"readingVerbs": ["get", "list", "watch"]}}

asked(unit, groups, resources, verbs) := {
	"index": 0,
	"unit": unit,
	"object": {"rules": [{"apiGroups": groups, "resources": resources, "verbs": verbs}]},
}

denied(question) := found if {
	found := secret_reading.deny with input as question with data.weir.parameters as parameters
}

unit := "prod/payments/_tenant/fraud"

test_other_rights_pass if {
	count(denied(asked(unit, [""], ["configmaps"], ["get"]))) == 0
	count(denied(asked(unit, [""], ["secrets"], ["create"]))) == 0
	count(denied(asked(unit, ["example.com"], ["secrets"], ["get"]))) == 0
	count(denied(asked("prod/_platform/x", [""], ["secrets"], ["get"]))) == 0
}

test_reading_is_denied if {
	denied(asked(unit, [""], ["pods", "secrets"], ["watch", "list", "create"])) == {{
		"object": 0,
		"path": ["rules", 0, "resources", 1],
		"message": "role may list, watch secrets",
	}}
}

test_verbs_are_a_parameter if {
	moved := {"rbac": {"readingVerbs": ["create"]}}
	question := asked(unit, [""], ["secrets"], ["create"])
	count(secret_reading.deny) == 1 with input as question with data.weir.parameters as moved
}
