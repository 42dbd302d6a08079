package weir.policies.namespaces.unconfirmed_removal_test

import data.weir.policies.namespaces.unconfirmed_removal

denied(tier, annotations) := found if {
	found := unconfirmed_removal.deny with input as {
		"index": 1,
		"environment": {"name": "e", "tier": tier},
		"object": {"kind": "Namespace", "metadata": {"name": "payments", "annotations": annotations}},
	}
}

options(text) := {"argocd.argoproj.io/sync-options": text}

finding(message) := {{
	"object": 1,
	"path": ["metadata", "annotations", "argocd.argoproj.io/sync-options"],
	"message": message,
}}

test_confirmed_removal_passes if {
	count(denied("prod", options("Prune=confirm,Delete=confirm"))) == 0
	count(denied("prod", options("ServerSideApply=true, Delete=false, Prune=confirm"))) == 0
}

test_other_tiers_pass if {
	count(denied("dev", {})) == 0
}

test_missing_annotation_is_denied if {
	denied("prod", {}) == finding("sync options \"\" lack Prune=confirm and Delete=confirm")
}

test_missing_option_is_denied if {
	denied("prod", options("Prune=confirm")) == finding("sync options \"Prune=confirm\" lack Delete=confirm")
	denied("prod", options("Delete=confirm,Prune=true")) == finding("sync options \"Delete=confirm,Prune=true\" lack Prune=confirm")
}
