package weir.policies.namespaces.pod_security_feedback_test

import data.weir.policies.namespaces.pod_security_feedback

denied(labels) := found if {
	object := {"kind": "Namespace", "metadata": {"labels": labels}}
	found := pod_security_feedback.deny with input as {"index": 0, "object": object}
}

test_same_level_passes if {
	count(denied({
		"pod-security.kubernetes.io/enforce": "baseline",
		"pod-security.kubernetes.io/warn": "restricted",
		"pod-security.kubernetes.io/audit": "baseline",
	})) == 0
}

test_namespace_without_enforcement_passes if {
	count(denied({})) == 0
}

test_lower_and_missing_levels_are_denied if {
	denied({
		"pod-security.kubernetes.io/enforce": "restricted",
		"pod-security.kubernetes.io/warn": "baseline",
	}) == {
		{
			"object": 0,
			"path": ["metadata", "labels", "pod-security.kubernetes.io/warn"],
			"message": "label pod-security.kubernetes.io/warn is \"baseline\" where \"restricted\" is enforced",
		},
		{
			"object": 0,
			"path": ["metadata", "labels", "pod-security.kubernetes.io/audit"],
			"message": "label pod-security.kubernetes.io/audit is \"privileged\" where \"restricted\" is enforced",
		},
	}
}

test_word_that_is_no_level_is_denied if {
	found := denied({
		"pod-security.kubernetes.io/enforce": "baseline",
		"pod-security.kubernetes.io/warn": "Restricted",
		"pod-security.kubernetes.io/audit": "baseline",
	})
	{finding.message | some finding in found} == {"label pod-security.kubernetes.io/warn is \"Restricted\" where \"baseline\" is enforced"}
}
