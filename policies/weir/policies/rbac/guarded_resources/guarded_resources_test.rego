package weir.policies.rbac.guarded_resources_test

import data.weir.policies.rbac.guarded_resources

parameters := {"rbac": {
	"writingVerbs": ["create", "patch"],
	"guardedResources": {"": ["namespaces", "resourcequotas"], "networking.k8s.io": ["networkpolicies"]},
}}

asked(unit, group, resources, verbs) := {
	"index": 0,
	"unit": unit,
	"object": {"rules": [{"apiGroups": [group], "resources": resources, "verbs": verbs}]},
}

denied(question) := found if {
	found := guarded_resources.deny with input as question with data.weir.parameters as parameters
}

unit := "prod/payments/_tenant"

test_readers_pass if {
	count(denied(asked(unit, "", ["resourcequotas"], ["get"]))) == 0
}

test_other_resources_pass if {
	count(denied(asked(unit, "", ["configmaps"], ["patch"]))) == 0
	count(denied(asked(unit, "example.com", ["namespaces"], ["patch"]))) == 0
	count(denied(asked("prod/_platform/x", "", ["namespaces"], ["patch"]))) == 0
}

test_writers_are_denied if {
	denied(asked(unit, "", ["pods", "namespaces"], ["patch", "get", "create"])) == {{
		"object": 0,
		"path": ["rules", 0, "resources", 1],
		"message": "role may create, patch \"namespaces\"",
	}}
	count(denied(asked(unit, "networking.k8s.io", ["networkpolicies"], ["create"]))) == 1
}

test_words_are_parameters if {
	moved := {"rbac": {"writingVerbs": ["get"], "guardedResources": {"": ["configmaps"]}}}
	question := asked(unit, "", ["configmaps", "namespaces"], ["get", "patch"])
	count(guarded_resources.deny) == 1 with input as question with data.weir.parameters as moved
}
