package weir.policies.iam.two_identities_test

import data.weir.policies.iam.two_identities

account(annotations) := {
	"kind": "ServiceAccount", "name": "fraud-flink", "namespace": "payments",
	"object": {"metadata": {"annotations": annotations}},
}

association(spec) := {"kind": "PodIdentityAssociation", "name": "payments.fraud", "object": {"spec": spec}}

annotated := account({"eks.amazonaws.com/role-arn": "arn:aws:iam::1:role/r"})

own := {"serviceAccount": "fraud-flink", "namespace": "payments"}

test_one_identity_passes if {
	count(two_identities.deny) == 0 with input as {"objects": [annotated]}
	count(two_identities.deny) == 0 with input as {"objects": [account({}), association(own)]}
}

test_associations_of_others_pass if {
	every spec in [object.union(own, {"namespace": "ads"}), object.union(own, {"serviceAccount": "other"})] {
		count(two_identities.deny) == 0 with input as {"objects": [annotated, association(spec)]}
	}
}

test_two_identities_are_denied if {
	every spec in [own, {"forProvider": own}] {
		two_identities.deny == {{
			"object": 1,
			"path": ["metadata", "annotations", "eks.amazonaws.com/role-arn"],
			"message": "the annotation names \"arn:aws:iam::1:role/r\", and association \"payments.fraud\" gives a role too",
		}} with input as {"objects": [association(spec), annotated]}
	}
}
