package weir.policies.rbac.pod_intrusion_test

import data.weir.policies.rbac.pod_intrusion

parameters := {"rbac": {"intrusiveResources": ["pods/exec", "serviceaccounts/token"], "forwardingRoles": ["on-call"]}}

asked(name, groups, resources) := {
	"index": 0,
	"unit": "prod/payments/_tenant",
	"object": {
		"metadata": {"name": name},
		"rules": [{"apiGroups": groups, "resources": resources, "verbs": ["get", "create"]}],
	},
}

denied(question) := found if {
	found := pod_intrusion.deny with input as question with data.weir.parameters as parameters
}

test_other_resources_pass if {
	count(denied(asked("viewer", [""], ["pods", "pods/log"]))) == 0
	count(denied(asked("viewer", ["example.com"], ["pods/exec"]))) == 0
}

test_people_on_call_may_forward if {
	count(denied(asked("on-call", [""], ["pods/portforward"]))) == 0
}

test_platform_passes if {
	question := object.union(asked("x", [""], ["pods/exec"]), {"unit": "prod/_platform/x"})
	count(denied(question)) == 0
}

test_ways_into_pods_are_denied if {
	denied(asked("viewer", [""], ["pods/portforward", "pods/exec"])) == {
		{
			"object": 0,
			"path": ["rules", 0, "resources", 0],
			"message": "role may create, get \"pods/portforward\"",
		},
		{
			"object": 0,
			"path": ["rules", 0, "resources", 1],
			"message": "role may create, get \"pods/exec\"",
		},
	}
}

test_lists_are_parameters if {
	moved := {"rbac": {"intrusiveResources": ["pods/log"], "forwardingRoles": ["viewer"]}}
	question := asked("viewer", [""], ["pods/log", "pods/exec", "pods/portforward"])
	count(pod_intrusion.deny) == 1 with input as question with data.weir.parameters as moved
}
