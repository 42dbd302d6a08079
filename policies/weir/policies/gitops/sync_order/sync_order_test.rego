package weir.policies.gitops.sync_order_test

import data.weir.policies.gitops.sync_order

annotation := "argocd.argoproj.io/sync-wave"

entry(kind, wave) := {
	"kind": kind, "name": "a", "unit": "u",
	"object": {"kind": kind, "metadata": {"annotations": {annotation: wave}}},
}

plain(kind) := {"kind": kind, "name": "a", "unit": "u", "object": {"kind": kind, "metadata": {}}}

denied(subject, others) := found if {
	found := sync_order.deny with input as {
		"index": 0, "unit": "u", "object": subject.object,
		"objects": array.concat([subject], others),
	}
}

at := ["metadata", "annotations", annotation]

test_objects_without_waves_pass if {
	denied(plain("FlinkDeployment"), [plain("ConfigMap"), plain("PodDisruptionBudget")]) == set()
}

test_waves_in_order_pass if {
	denied(entry("ConfigMap", "-1"), [plain("FlinkDeployment")]) == set()
	denied(entry("FlinkStateSnapshot", "3"), [plain("FlinkDeployment"), entry("ConfigMap", "-20")]) == set()
	denied(entry("Unknown", "3"), [plain("FlinkDeployment")]) == set()
}

test_waves_that_are_no_numbers_are_denied if {
	denied(entry("ConfigMap", "first"), []) == {{"object": 0, "path": at, "message": "the wave is \"first\""}}
	denied(entry("ConfigMap", 1.5), []) == {{"object": 0, "path": at, "message": "the wave is 1.5"}}
	denied(entry("ConfigMap", ""), []) == {{"object": 0, "path": at, "message": "the wave is \"\""}}
}

test_job_before_what_it_needs_is_denied if {
	others := [plain("ConfigMap"), entry("ExternalSecret", "7"), entry("ConfigMap", "nonsense")]
	denied(entry("FlinkDeployment", "-5"), others) == {{"object": 0, "path": at, "message": "wave -5 comes before ConfigMap \"a\" in wave 0"}}
	denied(entry("FlinkDeployment", "5"), others) == {{"object": 0, "path": at, "message": "wave 5 comes before ExternalSecret \"a\" in wave 7"}}
}

test_what_is_needed_after_the_job_is_denied if {
	denied(entry("ConfigMap", "5"), [plain("FlinkDeployment")]) == {{"object": 0, "path": at, "message": "wave 5 comes after FlinkDeployment \"a\" in wave 0"}}
	denied(plain("FlinkDeployment"), [entry("ConfigMap", "5")]) == set()
}

test_one_of_two_that_say_their_wave_is_denied if {
	denied(entry("ConfigMap", "5"), [entry("FlinkDeployment", "1")]) == set()
	denied(entry("FlinkDeployment", "1"), [entry("ConfigMap", "5")]) == {{"object": 0, "path": at, "message": "wave 1 comes before ConfigMap \"a\" in wave 5"}}
}

test_other_units_have_an_order_of_their_own if {
	foreign := object.union(plain("FlinkDeployment"), {"unit": "v"})
	denied(entry("ConfigMap", "5"), [foreign]) == set()
}

test_order_is_a_parameter if {
	order := [["FlinkDeployment"], ["ConfigMap"]]
	found := denied(entry("ConfigMap", "5"), [plain("FlinkDeployment")]) with data.weir.parameters.gitops.waves as order
	found == set()
}
