package weir.policies.emr.execution_test

import data.weir.policies.emr.execution

own := "arn:aws:iam::1:role/own"

denied(operator, spec, releases, workload) := found if {
	asked := {
		"index": 1,
		"environment": {"name": "e"},
		"object": {"spec": spec},
		"parsed": {"at": ["spec"], "release": "emr-7.12.0-flink-20251111"},
		"workload": workload,
	}
	found := execution.deny with input as asked
		with data.weir.environments as {"e": {"operator": {"type": operator}}}
		with data.weir.parameters as {"emr": {"releases": releases}}
}

mine := {"role": {"arn": own}}

test_own_role_passes if {
	count(denied("emr", {"executionRoleArn": own}, [], mine)) == 0
	count(denied("emr", {"executionRoleArn": own}, ["emr-7.12.0-flink-20251111"], mine)) == 0
	count(denied("emr", {}, [], {})) == 0
}

test_operator_of_apache_passes if {
	count(denied("apache", {"image": "x"}, ["y"], mine)) == 0
}

test_other_roles_are_denied if {
	denied("emr", {"executionRoleArn": "arn:aws:iam::1:role/other"}, [], mine) == {{
		"object": 1,
		"path": ["spec", "executionRoleArn"],
		"message": $"executionRoleArn is \"arn:aws:iam::1:role/other\", the workload's role is {own}",
	}}
	some missing in denied("emr", {}, [], mine)
	missing.message == $"executionRoleArn is \"unset\", the workload's role is {own}"
	some none in denied("emr", {"executionRoleArn": own}, [], {})
	none.message == $"executionRoleArn is \"{own}\", the workload's role is unset"
}

test_other_releases_are_denied if {
	denied("emr", {"executionRoleArn": own}, ["emr-7.9.0-flink-20250425"], mine) == {{
		"object": 1,
		"path": ["spec", "emrReleaseLabel"],
		"message": "release \"emr-7.12.0-flink-20251111\" is not approved",
	}}
}

images(image, shipper) := denied("emr", {"executionRoleArn": own, "image": image, "monitoringConfiguration": {"image": shipper}}, [], mine)

test_images_from_ecr_pass if {
	count(images("123456789012.dkr.ecr.us-east-1.amazonaws.com/x:1", "public.ecr.aws/emr-on-eks/fluentd:1")) == 0
	count(images("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/x:1", "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/y:1")) == 0
}

test_other_images_are_denied if {
	images("flink:1.20", "evil.example/123456789012.dkr.ecr.us-east-1.amazonaws.com/x") == {
		{"object": 1, "path": ["spec", "image"], "message": "image \"flink:1.20\" is not from ECR"},
		{
			"object": 1,
			"path": ["spec", "monitoringConfiguration", "image"],
			"message": "image \"evil.example/123456789012.dkr.ecr.us-east-1.amazonaws.com/x\" is not from ECR",
		},
	}
}
