package weir.policies.namespaces.priority_class_test

import data.weir.policies.namespaces.priority_class

asked(class) := {
	"index": 0,
	"environment": {"name": "prod", "tier": "prod"},
	"team": {"name": "ads"},
	"object": {"kind": "FlinkDeployment", "spec": {"taskManager": {"podTemplate": {"spec": {"priorityClassName": class}}}}},
}

denied(question, facts, by_team) := found if {
	found := priority_class.deny with input as question
		with data.weir.environments as {"prod": facts}
		with data.weir.parameters as {"namespaces": {"priorityClassesByTeam": by_team}}
}

environment := {"priorityClasses": ["standard", "critical"]}

path := ["spec", "taskManager", "podTemplate", "spec", "priorityClassName"]

test_classes_of_the_environment_pass if {
	count(denied(asked("critical"), environment, {})) == 0
	count(denied(asked("critical"), environment, {"ads": ["critical"]})) == 0
	count(denied(asked("critical"), environment, {"payments": []})) == 0
}

test_pods_without_a_class_pass if {
	question := object.union(asked("x"), {"object": {"spec": {"taskManager": null}}})
	count(denied(question, environment, {"ads": []})) == 0
}

test_unknown_class_is_denied if {
	denied(asked("urgent"), environment, {"ads": []}) == {{
		"object": 0,
		"path": path,
		"message": "priority class \"urgent\" is none of the environment's",
	}}
}

test_class_of_other_teams_is_denied if {
	denied(asked("critical"), environment, {"ads": ["standard"]}) == {{
		"object": 0,
		"path": path,
		"message": "priority class \"critical\" is not for team \"ads\"",
	}}
}

test_environment_that_names_no_classes_passes if {
	count(denied(asked("urgent"), {}, {})) == 0
}
