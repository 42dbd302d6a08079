package weir.policies.upgrades.destructive_sync_test

import data.weir.policies.upgrades.destructive_sync

annotation := "argocd.argoproj.io/sync-options"

denied(options) := found if {
	object := {"kind": "FlinkDeployment", "metadata": {"annotations": {annotation: options}}}
	found := destructive_sync.deny with input as {"index": 0, "object": object}
}

at(message) := {"object": 0, "path": ["metadata", "annotations", annotation], "message": message}

test_harmless_options_pass if {
	denied("Prune=confirm,Delete=confirm,Replace=false") == set()
	count(destructive_sync.deny) == 0 with input as {"index": 0, "object": {"kind": "Namespace", "metadata": {}}}
}

test_destructive_options_are_denied if {
	denied("Prune=confirm, Replace=true,force=true") == {at("the option is \"Replace=true\""), at("the option is \"force=true\"")}
}

test_list_is_a_parameter if {
	found := denied("Replace=true,Delete=false") with data.weir.parameters.upgrades.forbiddenSyncOptions as ["Delete=false"]
	found == {at("the option is \"Delete=false\"")}
}
