package weir.policies.upgrades.dropped_state_test

import data.weir.policies.upgrades.dropped_state

given(parsed, parts) := {
	"index": 2, "date": "2026-11-21",
	"object": {"metadata": {"name": "fraud"}},
	"parsed": object.union({"at": ["spec"], "configuration": {}}, parsed),
	"workload": {"parts": parts},
}

dropping := {"job": {"at": ["spec", "job"], "allowNonRestoredState": true}}

until(date) := [{"name": "other"}, {"name": "fraud", "acceptStateLossUntil": date}]

denied(parsed, parts) := found if found := dropped_state.deny with input as given(parsed, parts)

test_strict_job_passes if {
	denied({"job": {"at": ["spec", "job"], "allowNonRestoredState": false}}, []) == set()
	denied({}, []) == set()
}

test_accepted_loss_passes_to_its_last_day if {
	denied(dropping, until("2026-11-21")) == set()
}

test_loss_that_nobody_accepted_is_denied if {
	denied(dropping, [{"name": "fraud"}]) == {{
		"object": 2,
		"path": ["spec", "job", "allowNonRestoredState"],
		"message": "allowNonRestoredState is true, and no date says until when a loss is accepted",
	}}
}

test_acceptance_of_another_part_does_not_help if {
	count(denied(dropping, [{"name": "other", "acceptStateLossUntil": "2027-01-01"}])) == 1
}

test_acceptance_that_is_past_is_denied if {
	denied(dropping, until("2026-11-20")) == {{
		"object": 2,
		"path": ["spec", "job", "allowNonRestoredState"],
		"message": "allowNonRestoredState is true, and a loss was accepted until \"2026-11-20\"",
	}}
}

test_option_of_the_same_meaning_is_denied if {
	every option in ["execution.state-recovery.ignore-unclaimed-state", "execution.savepoint.ignore-unclaimed-state"] {
		denied({"configuration": {option: "TRUE"}}, []) == {{
			"object": 2,
			"path": ["spec", "flinkConfiguration", option],
			"message": $"{option} is true, and no date says until when a loss is accepted",
		}}
		denied({"configuration": {option: "false"}}, []) == set()
		denied({"configuration": {option: "true"}}, until("2026-12-01")) == set()
	}
}
