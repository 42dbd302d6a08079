package weir.policies.iam.permissions_boundary_test

import data.weir.lib.iam_test
import data.weir.policies.iam.permissions_boundary

environments(identity) := {"prod": {"identity": identity}}

identity := {"permissionsBoundary": "arn:aws:iam::1:policy/flink", "rolePath": "/flink/"}

denied(role) := found if {
	found := permissions_boundary.deny with input as iam_test.of_role(role)
		with data.weir.environments as environments(identity)
}

test_boundary_and_path_of_the_environment_pass if {
	denied({"boundary": "arn:aws:iam::1:policy/flink", "path": "/flink/"}) == set()
}

test_missing_boundary_is_denied if {
	denied({"path": "/flink/"}) == {{
		"object": 0,
		"path": ["spec", "permissionsBoundary"],
		"message": "the role has no permissions boundary",
	}}
}

test_boundary_is_missing_where_the_environment_names_none_too if {
	found := permissions_boundary.deny with input as iam_test.of_role({}) with data.weir.environments as {"prod": {}}
	count(found) == 1
}

test_other_boundary_is_denied if {
	denied({"boundary": "arn:aws:iam::1:policy/other", "path": "/flink/"}) == {{
		"object": 0,
		"path": ["spec", "permissionsBoundary"],
		"message": "the permissions boundary is \"arn:aws:iam::1:policy/other\", not \"arn:aws:iam::1:policy/flink\"",
	}}
}

test_boundary_of_the_team_passes if {
	own := {"payments": "arn:aws:iam::1:policy/payments"}
	found := denied({"boundary": own.payments, "path": "/flink/"}) with data.weir.parameters.iam.boundaries as own
	found == set()
}

test_other_path_is_denied if {
	denied({"boundary": identity.permissionsBoundary, "path": "/"}) == {{
		"object": 0,
		"path": ["spec", "path"],
		"message": "the path is \"/\", not \"/flink/\"",
	}}
}
