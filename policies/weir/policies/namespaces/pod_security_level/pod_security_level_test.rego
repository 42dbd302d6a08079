package weir.policies.namespaces.pod_security_level_test

import data.weir.policies.namespaces.pod_security_level

defaults := {"namespaces": {
	"leastPodSecurity": {"apache": "restricted", "emr": "baseline"},
	"podSecurityExceptions": {},
}}

environment(operator) := {"prod": {
	"operator": {"type": operator},
	"cluster": {"kubernetes": "1.33", "kubernetesVersion": [1, 33]},
}}

# What is asked about a namespace with these labels, parsed as Weir parses them.
asked(labels, enforce) := {
	"index": 2,
	"unit": "prod/payments/_tenant",
	"environment": {"name": "prod", "tier": "prod"},
	"object": {"kind": "Namespace", "metadata": {"name": "payments", "labels": labels}},
	"parsed": {"podSecurity": {"enforce": enforce}},
}

level := "pod-security.kubernetes.io/enforce"

version := "pod-security.kubernetes.io/enforce-version"

restricted := asked(
	{level: "restricted", version: "v1.33"},
	{"level": "restricted", "version": [1, 33]},
)

baseline := asked({level: "baseline", version: "v1.32"}, {"level": "baseline", "version": [1, 32]})

missing := asked({}, {"level": ""})

denied(question, operator, parameters) := found if {
	found := pod_security_level.deny with input as question
		with data.weir.environments as environment(operator)
		with data.weir.parameters as parameters
}

weak(found) := {{
	"object": 2,
	"path": ["metadata", "labels", level],
	"message": $"namespace enforces \"{found}\" where \"restricted\" is the least",
}}

test_restricted_passes if {
	count(denied(restricted, "apache", defaults)) == 0
}

test_baseline_passes_on_emr_alone if {
	count(denied(baseline, "emr", defaults)) == 0
	denied(baseline, "apache", defaults) == weak("baseline")
}

test_missing_level_is_denied if {
	denied(missing, "apache", defaults) == weak("")
}

test_word_that_is_no_level_is_denied if {
	denied(asked({}, {"level": "strict", "version": [1, 33]}), "apache", defaults) == weak("strict")
}

test_level_is_a_parameter if {
	lowered := {"namespaces": {"leastPodSecurity": {"apache": "baseline"}, "podSecurityExceptions": {}}}
	count(denied(baseline, "apache", lowered)) == 0
}

test_exception_is_a_parameter if {
	excepted := object.union(defaults, {"namespaces": {"podSecurityExceptions": {"payments": "privileged"}}})
	privileged := asked({}, {"level": "privileged", "version": [1, 33]})
	count(denied(privileged, "apache", excepted)) == 0
}

test_platforms_namespace_passes if {
	question := object.union(missing, {"unit": "prod/_platform/iam"})
	count(denied(question, "apache", defaults)) == 0
}

test_version_that_is_not_pinned_is_denied if {
	denied(asked({level: "restricted"}, {"level": "restricted"}), "apache", defaults) == {{
		"object": 2,
		"path": ["metadata", "labels", version],
		"message": "enforced version \"latest\" is not pinned",
	}}
}

test_version_that_is_too_new_is_denied if {
	question := asked({level: "restricted", version: "v1.34"}, {"level": "restricted", "version": [1, 34]})
	denied(question, "apache", defaults) == {{
		"object": 2,
		"path": ["metadata", "labels", version],
		"message": "enforced version \"v1.34\" is newer than the cluster's 1.33",
	}}
}
