package weir.policies.rbac.bound_cluster_role_test

import data.weir.policies.rbac.bound_cluster_role

asked(unit, kind, name) := {"index": 0, "unit": unit, "object": {"roleRef": {"kind": kind, "name": name}}}

denied(question, allowed) := found if {
	found := bound_cluster_role.deny with input as question
		with data.weir.parameters as {"rbac": {"bindableClusterRoles": allowed}}
}

unit := "prod/payments/_tenant"

test_roles_and_allowed_cluster_roles_pass if {
	count(denied(asked(unit, "Role", "admin"), ["view"])) == 0
	count(denied(asked(unit, "ClusterRole", "view"), ["view"])) == 0
	count(denied(asked("prod/_platform/x", "ClusterRole", "admin"), ["view"])) == 0
}

test_other_cluster_roles_are_denied if {
	denied(asked(unit, "ClusterRole", "edit"), ["view"]) == {{
		"object": 0,
		"path": ["roleRef", "name"],
		"message": "binding to ClusterRole \"edit\"",
	}}
}

test_list_is_a_parameter if {
	count(denied(asked(unit, "ClusterRole", "edit"), ["edit"])) == 0
}
