package weir.policies.rbac.subjects_test

import data.weir.policies.rbac.subjects

environments := {"prod": {"operator": {"namespace": "flink-operator"}}}

asked(subject) := {
	"index": 0,
	"unit": "prod/payments/_tenant",
	"environment": {"name": "prod", "tier": "prod"},
	"team": {"name": "payments", "groups": {"viewers": ["payments-engineers"], "onCall": ["payments-oncall"]}},
	"object": {"metadata": {"namespace": "payments"}, "subjects": [subject]},
}

denied(question, pattern) := found if {
	found := subjects.deny with input as question
		with data.weir.environments as environments
		with data.weir.parameters as {"rbac": {"groupPattern": pattern}}
}

group(name) := {"kind": "Group", "name": name}

account(namespace) := {"kind": "ServiceAccount", "name": "flink", "namespace": namespace}

wrong(field, message) := {{"object": 0, "path": ["subjects", 0, field], "message": message}}

test_teams_groups_pass if {
	count(denied(asked(group("payments-engineers")), "^[a-z-]+$")) == 0
	count(denied(asked(group("payments-oncall")), "^[a-z-]+$")) == 0
}

test_any_group_passes_where_none_is_named if {
	question := object.union(object.remove(asked(group("others")), ["team"]), {"team": {"name": "payments"}})
	count(denied(question, "^[a-z-]+$")) == 0
}

test_accounts_of_the_namespace_and_the_operator_pass if {
	count(denied(asked(account("payments")), "")) == 0
	count(denied(asked(account("flink-operator")), "")) == 0
	count(denied(asked({"kind": "ServiceAccount", "name": "flink"}), "")) == 0
}

test_platform_passes if {
	every subject in [group("system:masters"), account("x"), {"kind": "User", "name": "ann"}] {
		question := object.union(asked(subject), {"unit": "prod/_platform/x"})
		count(denied(question, "")) == 0
	}
}

test_foreign_account_is_denied if {
	denied(asked(account("ads")), "") == wrong("namespace", "service account \"flink\" is of namespace \"ads\"")
}

test_person_is_denied if {
	denied(asked({"kind": "User", "name": "ann"}), "") == wrong("name", "subject is the person \"ann\"")
}

test_groups_are_denied if {
	denied(asked(group("system:authenticated")), "") == wrong("name", "group \"system:authenticated\" is Kubernetes' own")
	denied(asked(group("ads-oncall")), "^[a-z-]+$") == wrong("name", "group \"ads-oncall\" is none of the team's")
}

test_pattern_is_a_parameter if {
	message := "group \"payments-oncall\" is not of the form that the platform wants"
	denied(asked(group("payments-oncall")), "^acme:") == wrong("name", message)
}
