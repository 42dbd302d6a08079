package weir.policies.rbac.pod_creation_test

import data.weir.policies.rbac.pod_creation

parameters := {"rbac": {
	"makingVerbs": ["create", "update", "patch"],
	"readingVerbs": ["get", "list", "watch"],
	"podMakers": {"": ["pods"], "apps": ["deployments"], "flink.apache.org": ["flinkdeployments"]},
	"podMakersOfJobs": {"": ["pods"], "apps": ["deployments"]},
	"taskManagerRights": {"": ["configmaps"]},
}}

role(rules) := {"metadata": {"name": "flink", "namespace": "payments"}, "rules": rules}

rule(group, resources, verbs) := {"apiGroups": [group], "resources": resources, "verbs": verbs}

cluster := {
	"kind": "FlinkDeployment",
	"group": "flink.apache.org",
	"name": "fraud",
	"namespace": "payments",
	"object": {"spec": {"serviceAccount": "jm"}},
	"parsed": {
		"at": ["spec"],
		"mode": "native",
		"configuration": {"kubernetes.taskmanager.service-account": "tm"},
		"pods": [],
	},
}

binding(kind, name) := {
	"kind": "RoleBinding",
	"group": "rbac.authorization.k8s.io",
	"name": "b",
	"namespace": "payments",
	"object": {"roleRef": {"name": "flink"}, "subjects": [{"kind": kind, "name": name}]},
	"parsed": {},
}

asked(rules, bindings) := {
	"index": 0,
	"unit": "prod/payments/_tenant/fraud",
	"object": role(rules),
	"objects": array.concat([cluster], bindings),
}

denied(question) := found if {
	found := pod_creation.deny with input as question with data.weir.parameters as parameters
}

makes_pods := [rule("", ["configmaps", "pods"], ["get", "create"]), rule("apps", ["deployments"], ["patch"])]

both_denied := {
	{"object": 0, "path": ["rules", 0, "resources", 1], "message": "role may create \"pods\""},
	{"object": 0, "path": ["rules", 1, "resources", 0], "message": "role may patch \"deployments\""},
}

test_jobmanagers_may if {
	count(denied(asked(makes_pods, [binding("ServiceAccount", "jm")]))) == 0
}

test_readers_pass if {
	count(denied(asked([rule("", ["pods"], ["get", "delete"])], [binding("Group", "people")]))) == 0
}

test_platform_passes if {
	count(denied(object.union(asked(makes_pods, []), {"unit": "prod/_platform/x"}))) == 0
}

test_nobody_else_may if {
	every bindings in [
		[],
		[binding("Group", "jm")],
		[binding("ServiceAccount", "jm"), binding("Group", "people")],
		[binding("ServiceAccount", "other")],
	] {
		denied(asked(makes_pods, bindings)) == both_denied
	}
}

test_not_even_jobmanagers_make_flinks_objects if {
	rules := [rule("flink.apache.org", ["flinkdeployments"], ["update"])]
	denied(asked(rules, [binding("ServiceAccount", "jm")])) == {{
		"object": 0,
		"path": ["rules", 0, "resources", 0],
		"message": "role may update \"flinkdeployments\"",
	}}
}

test_taskmanagers_read_configmaps_alone if {
	bindings := [binding("ServiceAccount", "tm")]
	count(denied(asked([rule("", ["configmaps"], ["get", "watch", "*"])], bindings))) == 0
	denied(asked([rule("", ["configmaps", "pods"], ["update", "get", "create"])], bindings)) == {
		{
			"object": 0,
			"path": ["rules", 0, "resources", 0],
			"message": "role of TaskManagers alone may create, update \"configmaps\"",
		},
		{
			"object": 0,
			"path": ["rules", 0, "resources", 1],
			"message": "role of TaskManagers alone may create, get, update \"pods\"",
		},
	}
}

test_words_are_parameters if {
	moved := {"rbac": {
		"makingVerbs": ["delete"],
		"readingVerbs": ["list"],
		"podMakers": {"": ["pods", "configmaps"]},
		"podMakersOfJobs": {"": ["configmaps"]},
		"taskManagerRights": {"": ["pods"]},
	}}
	rules := [rule("", ["configmaps", "pods"], ["delete", "create"])]
	of_jobmanager := asked(rules, [binding("ServiceAccount", "jm")])
	count(pod_creation.deny) == 1 with input as of_jobmanager with data.weir.parameters as moved
	of_taskmanager := asked([rule("", ["pods"], ["list", "get"])], [binding("ServiceAccount", "tm")])
	count(pod_creation.deny) == 1 with input as of_taskmanager with data.weir.parameters as moved
}
