package weir.policies.iam.state_access_test

import data.weir.lib.iam_test
import data.weir.policies.iam.state_access

environments := {"prod": {"stateBuckets": ["state"]}}

home := "flink/prod/payments/fraud"

role(resource) := {"kind": "Role", "parsed": {"role": {"policies": [{
	"at": ["spec", "inlinePolicies", "access"], "name": "access",
	"statements": [
		iam_test.grant(["s3:PutObject", "s3:GetObject"], [resource]),
		iam_test.grant(["s3:GetObject"], ["arn:aws:s3:::state/flink/prod/payments/other/*"]),
		iam_test.allow({"effect": "Deny", "actions": ["s3:PutObject"]}),
	],
}]}}}

policy(resource) := {"kind": "Policy", "parsed": {"policy": role(resource).parsed.role.policies[0]}}

cluster(scheme, prefix) := {"kind": "FlinkDeployment", "parsed": {"at": ["spec"], "storage": [{
	"option": "state.checkpoints.dir", "scheme": scheme, "bucket": "state", "prefix": prefix,
	"text": $"{scheme}://state/{prefix}",
}]}}

service := {"kind": "Service", "parsed": {}}

denied(objects) := found if {
	found := state_access.deny with input as {
		"environment": {"name": "prod"}, "team": {"name": "payments"},
		"objects": objects,
	}
		with data.weir.environments as environments
}

own := $"arn:aws:s3:::state/{home}/*"

checkpoints := cluster("s3", $"{home}/checkpoints")

test_state_under_the_role_passes if {
	denied([role(own), service, checkpoints]) == set()
	denied([policy(own), service, checkpoints]) == set()
}

test_role_that_is_delivered_elsewhere_passes if {
	denied([service, checkpoints]) == set()
}

test_other_file_systems_pass if {
	denied([role($"arn:aws:s3:::lake/{home}/*"), cluster("hdfs", "elsewhere")]) == set()
}

test_state_outside_of_the_role_is_denied if {
	elsewhere := cluster("s3p", "elsewhere/checkpoints/")
	found := denied([role(own), checkpoints, elsewhere])
	found == {{
		"object": 2,
		"path": ["spec", "flinkConfiguration", "state.checkpoints.dir"],
		"message": "the role may not write \"s3p://state/elsewhere/checkpoints/\"",
	}}
}

test_right_to_one_object_is_none_to_a_folder if {
	found := denied([role($"arn:aws:s3:::state/{home}/checkpoints/x"), checkpoints])
	count(found) == 1
}

test_right_that_nothing_uses_is_denied if {
	found := denied([role("arn:aws:s3:::state/flink/prod/payments/old/*"), policy(own), checkpoints])
	found == {{
		"object": 0,
		"path": ["spec", "inlinePolicies", "access"],
		"message": "nothing keeps state at \"state/flink/prod/payments/old/*\"",
	}}
}

test_right_for_snapshots_passes if {
	snapshot := {
		"kind": "FlinkStateSnapshot", "parsed": {},
		"object": {"spec": {"savepoint": {"path": "s3://state/flink/prod/payments/kept/"}}},
	}
	denied([role("arn:aws:s3:::state/flink/prod/payments/kept/*"), policy(own), checkpoints, snapshot]) == set()
}

test_unit_without_state_passes if {
	denied([role(own)]) == set()
}
