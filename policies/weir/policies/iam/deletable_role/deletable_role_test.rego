package weir.policies.iam.deletable_role_test

import data.weir.lib.iam_test
import data.weir.policies.iam.deletable_role

deleted := iam_test.of_role({"retained": false})

test_retained_role_passes if {
	count(deletable_role.deny) == 0 with input as iam_test.of_role({"retained": true})
}

test_role_of_other_tiers_passes if {
	dev := object.union(deleted, {"environment": {"tier": "dev"}})
	count(deletable_role.deny) == 0 with input as dev
	count(deletable_role.deny) == 1 with input as dev with data.weir.parameters.iam.retainedTiers as ["dev"]
}

test_role_that_is_deleted_is_denied if {
	deletable_role.deny == {{
		"object": 0,
		"path": ["metadata", "annotations", "services.k8s.aws/deletion-policy"],
		"message": "the role is deleted with its object",
	}} with input as deleted
	deletable_role.deny == {{
		"object": 0,
		"path": ["spec", "managementPolicies"],
		"message": "the role is deleted with its object",
	}} with input as object.union(deleted, {"group": "iam.aws.m.upbound.io"})
}
