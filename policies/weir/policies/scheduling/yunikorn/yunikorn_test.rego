package weir.policies.scheduling.yunikorn_test

import data.weir.policies.scheduling.yunikorn

at(role) := ["spec", role, "podTemplate", "spec"]

labels(id, queue) := {"yunikorn.apache.org/app-id": id, "yunikorn.apache.org/queue": queue}

pod(role, fields) := object.union(
	{
		"role": role,
		"at": at(role),
		"labels": labels("a", "root.payments"),
		"annotations": {},
		"containers": [],
		"spec": {"schedulerName": "yunikorn"},
	},
	fields,
)

denied(job_manager, task_manager) := found if {
	asked := {
		"index": 1,
		"environment": {"name": "e"},
		"team": {"name": "payments"},
		"parsed": {
			"pods": [pod("jobManager", job_manager), pod("taskManager", task_manager)],
			"jobManager": {"replicas": 1},
			"taskManager": {"replicas": 4},
		},
	}
	queues := {
		"names": ["root.payments", "root.payments.slow", "root.ads", "root.batch"],
		"teams": {"payments": "root.payments", "ads": "root.ads"},
	}
	found := yunikorn.deny with input as asked with data.weir.environments as {"e": {"queues": queues}}
}

both(fields) := denied(fields, fields)

label_path(role, name) := ["spec", role, "podTemplate", "metadata", "labels", $"yunikorn.apache.org/{name}"]

test_one_application_passes if {
	count(both({})) == 0
	count(both({"labels": labels("a", "root.payments.slow")})) == 0
	count(both({"labels": labels("a", "root.batch")})) == 0
}

test_pods_of_others_pass if {
	asked := {"index": 1, "environment": {"name": "e"}, "parsed": {"pods": [{"role": "jobManager", "labels": {"queue": "x"}, "annotations": {}, "spec": {}}]}}
	count(yunikorn.deny) == 0 with input as asked with data.weir.environments as {"e": {}}
}

test_environment_without_queues_passes if {
	asked := {"index": 1, "environment": {"name": "e"}, "parsed": {"pods": [pod("jobManager", {}), pod("taskManager", {})]}}
	count(yunikorn.deny) == 0 with input as asked with data.weir.environments as {"e": {}}
}

test_two_applications_are_denied if {
	denied({}, {"labels": labels("b", "root.payments")}) == {{
		"object": 1,
		"path": label_path("taskManager", "app-id"),
		"message": "the TaskManager's app-id is \"b\", the JobManager's \"a\"",
	}}
}

test_annotations_and_old_labels_count if {
	base := {"role": "taskManager", "at": at("taskManager"), "containers": [], "spec": {}}
	old := object.union(base, {
		"labels": {"applicationId": "a"},
		"annotations": {"yunikorn.apache.org/queue": "root.payments"},
	})
	bare := object.union(base, {"labels": {}, "annotations": {}})
	first := pod("jobManager", {})
	count(yunikorn.deny) == 0 with input as {"index": 1, "parsed": {"pods": [first, old]}}
	found := yunikorn.deny with input as {"index": 1, "parsed": {"pods": [first, bare]}}
	{finding.message | some finding in found} == {
		"the TaskManager's app-id is \"none\", the JobManager's \"a\"",
		"the TaskManager's queue is \"none\", the JobManager's \"root.payments\"",
	}
}

test_unknown_queue_is_denied if {
	some found in both({"labels": labels("a", "root.x")})
	found.message == "queue \"root.x\" is none of the environment's"
	found.path == label_path("jobManager", "queue")
}

test_queue_of_another_team_is_denied if {
	both({"labels": labels("a", "root.ads")}) == {
		{"object": 1, "path": label_path("jobManager", "queue"), "message": "queue \"root.ads\" is team \"ads\"'s"},
		{"object": 1, "path": label_path("taskManager", "queue"), "message": "queue \"root.ads\" is team \"ads\"'s"},
	}
}

with_queues(queue, teams) := found if {
	label := object.union(pod("jobManager", {"labels": labels("a", queue)}), {"spec": {"schedulerName": "default-scheduler"}})
	asked := {"index": 1, "environment": {"name": "e"}, "team": {"name": "payments"}, "parsed": {"pods": [label]}}
	found := yunikorn.deny with input as asked
		with data.weir.environments as {"e": {"queues": {"names": ["root.x", "root.x.y"], "teams": teams}}}
}

test_queue_that_teams_share_passes if {
	count(with_queues("root.x", {"payments": "root.x", "ads": "root.x"})) == 0
	count(with_queues("root.x.y", {"payments": "root.x", "ads": "root.x"})) == 0
	count(with_queues("root.x.y", {"payments": "root.x.y", "ads": "root.x"})) == 0
}

test_queue_below_another_teams_is_denied if {
	some found in with_queues("root.x.y", {"payments": "root.z", "ads": "root.x"})
	found.message == "queue \"root.x.y\" is team \"ads\"'s"
}

groups := json.marshal([
	{"name": "jm", "minMember": 1, "minResource": {"cpu": "1", "memory": "2Gi"}},
	{"name": "tm", "minMember": 4, "minResource": {"cpu": "1500m", "memory": "3072Mi"}},
])

gang(name) := {"yunikorn.apache.org/task-group-name": name, "yunikorn.apache.org/task-groups": groups}

main(cpu, bytes) := {"init": false, "requests": {"milliCpu": cpu, "bytes": bytes}, "container": {}}

starting(cpu, bytes, policy) := {"init": true, "requests": {"milliCpu": cpu, "bytes": bytes}, "container": {"restartPolicy": policy}}

job_manager := {"annotations": gang("jm"), "containers": [main(1000, 2147483648), starting(900, 0, "Never")]}

test_placeholders_like_the_pods_pass if {
	containers := [main(1000, 2147483648), main(400, 1073741824), starting(100, 0, "Always"), starting(1500, 5, "Never")]
	count(denied(job_manager, {"annotations": {"yunikorn.apache.org/task-group-name": "tm"}, "containers": containers})) == 0
}

test_other_placeholders_are_denied if {
	path := ["spec", "taskManager", "podTemplate", "metadata", "annotations", "yunikorn.apache.org/task-groups"]
	denied(job_manager, {"annotations": gang("tm"), "containers": [main(1400, 1073741824)]}) == {
		{"object": 1, "path": path, "message": "task group \"tm\" keeps \"1500m\" of processor for pods of 1400m"},
		{"object": 1, "path": path, "message": "task group \"tm\" keeps \"3072Mi\" of memory for pods of 1024Mi"},
	}
}

test_other_number_of_placeholders_is_denied if {
	some found in denied({"annotations": gang("tm"), "containers": [main(1500, 3221225472)]}, {})
	found.message == "task group \"tm\" waits for \"4\" pods of 1"
}

test_undefined_group_is_denied if {
	denied({"annotations": {"yunikorn.apache.org/task-group-name": "x", "yunikorn.apache.org/task-groups": "[]"}}, {}) == {{
		"object": 1,
		"path": ["spec", "jobManager", "podTemplate", "metadata", "annotations", "yunikorn.apache.org/task-group-name"],
		"message": "task group \"x\" is not defined",
	}}
}

test_broken_groups_are_denied if {
	some found in denied({"annotations": {"yunikorn.apache.org/task-groups": "["}}, {})
	found.message == "task-groups is no JSON"
}
