package weir.policies.namespaces.tenant_labels_test

import data.weir.policies.namespaces.tenant_labels

parameters := {"namespaces": {
	"requiredLabels": ["weir.dev/team", "weir.dev/cost-center"],
	"reservedNames": ["default"],
	"reservedPrefixes": ["kube-"],
}}

labels := {"weir.dev/team": "payments", "weir.dev/cost-center": "CC-1"}

asked(name, present) := {
	"index": 0,
	"unit": "prod/payments/_tenant",
	"object": {"kind": "Namespace", "metadata": {"name": name, "labels": present}},
}

denied(question, moved) := found if {
	found := tenant_labels.deny with input as question with data.weir.parameters as moved
}

test_labelled_namespace_passes if {
	count(denied(asked("payments", labels), parameters)) == 0
}

test_missing_and_empty_labels_are_denied if {
	denied(asked("payments", {"weir.dev/team": ""}), parameters) == {
		{
			"object": 0,
			"path": ["metadata", "labels", "weir.dev/team"],
			"message": "namespace has no label \"weir.dev/team\"",
		},
		{
			"object": 0,
			"path": ["metadata", "labels", "weir.dev/cost-center"],
			"message": "namespace has no label \"weir.dev/cost-center\"",
		},
	}
}

test_reserved_names_are_denied if {
	every name in ["default", "kube-jobs"] {
		denied(asked(name, labels), parameters) == {{
			"object": 0,
			"path": ["metadata", "name"],
			"message": $"name \"{name}\" is reserved",
		}}
	}
}

test_platforms_namespace_passes if {
	question := object.union(asked("kube-x", {}), {"unit": "prod/_platform/iam"})
	count(denied(question, parameters)) == 0
}

test_lists_are_parameters if {
	moved := {"namespaces": {"requiredLabels": ["owner"], "reservedNames": ["payments"], "reservedPrefixes": ["x-"]}}
	count(denied(asked("payments", labels), moved)) == 2
	count(denied(asked("x-jobs", {"owner": "me"}), moved)) == 1
	count(denied(asked("kube-jobs", {"owner": "me"}), moved)) == 0
}
