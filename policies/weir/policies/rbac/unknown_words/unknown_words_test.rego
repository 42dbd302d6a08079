package weir.policies.rbac.unknown_words_test

import data.weir.policies.rbac.unknown_words

parameters := {"rbac": {
	"knownVerbs": ["get", "list"],
	"knownResources": {"": ["pods", "pods/log"], "apps": ["deployments"]},
}}

denied(groups, resources, verbs) := found if {
	rules := [{"apiGroups": groups, "resources": resources, "verbs": verbs}]
	found := unknown_words.deny with input as {"index": 0, "object": {"rules": rules}} with data.weir.parameters as parameters
}

test_known_words_pass if {
	count(denied(["", "apps"], ["pods/log", "deployments"], ["get"])) == 0
}

test_stars_are_not_looked_at if {
	count(denied([""], ["*", "pods/*"], ["*"])) == 0
}

test_unknown_groups_pass if {
	count(denied(["example.com", ""], ["widgets"], ["get"])) == 0
}

test_rule_about_paths_passes if {
	rules := [{"nonResourceURLs": ["/healthz"], "verbs": ["get"]}]
	count(unknown_words.deny) == 0 with input as {"index": 0, "object": {"rules": rules}} with data.weir.parameters as parameters
}

test_unknown_words_are_denied if {
	denied(["apps", ""], ["deployments", "pod"], ["get", "describe"]) == {
		{"object": 0, "path": ["rules", 0, "verbs", 1], "message": "verb \"describe\" does not exist"},
		{"object": 0, "path": ["rules", 0, "resources", 1], "message": "resource \"pod\" is not in group \"\", \"apps\""},
	}
}

test_words_are_parameters if {
	moved := {"rbac": {"knownVerbs": ["describe"], "knownResources": {"": ["pod"]}}}
	rules := [{"apiGroups": [""], "resources": ["pod"], "verbs": ["describe", "get"]}]
	count(unknown_words.deny) == 1 with input as {"index": 0, "object": {"rules": rules}} with data.weir.parameters as moved
}
