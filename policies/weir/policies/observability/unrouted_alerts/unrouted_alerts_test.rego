package weir.policies.observability.unrouted_alerts_test

import data.weir.policies.observability.unrouted_alerts

alert := {
	"alert": "FlinkJobNotRunning", "expr": "x",
	"labels": {"team": "payments", "severity": "critical"},
	"annotations": {"runbook_url": "https://runbooks.acme.example"},
}

rules(group) := {"kind": "PrometheusRule", "spec": {"groups": [{"name": "a", "rules": [{"record": "r"}]}, group]}}

denied(group) := found if found := unrouted_alerts.deny with input as {"index": 3, "object": rules(group)}

at(below) := array.concat(["spec", "groups", 1, "rules", 0], below)

test_routed_alert_passes if {
	denied({"rules": [alert]}) == set()
}

test_labels_of_the_group_count if {
	denied({"labels": {"team": "payments"}, "rules": [json.remove(alert, ["labels/team"])]}) == set()
}

test_missing_labels_and_annotations_are_denied if {
	denied({"rules": [{"alert": "A", "labels": {"severity": "warning"}}]}) == {
		{"object": 3, "path": at(["labels"]), "message": "alert \"A\" has no label \"team\""},
		{"object": 3, "path": at(["annotations"]), "message": "alert \"A\" has no annotation \"runbook_url\""},
	}
}

test_lists_are_parameters if {
	found := denied({"rules": [{"alert": "A"}]}) with data.weir.parameters.observability.alertLabels as []
		with data.weir.parameters.observability.alertAnnotations as ["summary"]
	found == {{"object": 3, "path": at(["annotations"]), "message": "alert \"A\" has no annotation \"summary\""}}
}

test_unknown_severity_is_denied if {
	odd := object.union(alert, {"labels": {"severity": "page"}})
	denied({"rules": [odd]}) == {{
		"object": 3,
		"path": at(["labels", "severity"]),
		"message": "alert \"FlinkJobNotRunning\" has severity \"page\"",
	}}
	found := denied({"rules": [odd]}) with data.weir.parameters.observability.severities as ["page"]
	found == set()
}

watching(objects) := found if {
	question := {"index": 0, "environment": {"name": "prod"}, "object": {"kind": "FlinkDeployment"}, "objects": objects}
	found := unrouted_alerts.deny with input as question with data.weir.environments as {"prod": {"monitoring": true}}
}

test_watched_job_passes if {
	watching([{"kind": "PrometheusRule", "object": rules({"rules": [alert]})}]) == set()
}

test_job_that_nothing_watches_is_denied if {
	records := {"kind": "PrometheusRule", "object": rules({"rules": [{"record": "r"}]})}
	watching([records]) == {{"object": 0, "path": ["metadata", "name"], "message": "no alert watches the job"}}
	found := watching([]) with data.weir.parameters.observability.ownRules as false
	found == set()
}

test_environment_without_monitoring_passes if {
	question := {"index": 0, "environment": {"name": "prod"}, "object": {"kind": "FlinkDeployment"}, "objects": []}
	found := unrouted_alerts.deny with input as question with data.weir.environments as {"prod": {"monitoring": false}}
	found == set()
}
