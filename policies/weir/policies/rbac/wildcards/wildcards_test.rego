package weir.policies.rbac.wildcards_test

import data.weir.policies.rbac.wildcards

denied(object) := found if {
	found := wildcards.deny with input as {"index": 0, "object": object}
}

test_named_rights_pass if {
	count(denied({"rules": [{"apiGroups": [""], "resources": ["pods", "pods/log"], "verbs": ["get"]}]})) == 0
}

test_aggregated_role_passes if {
	count(denied({"aggregationRule": {}})) == 0
}

test_stars_are_denied if {
	denied({"rules": [
		{"apiGroups": ["*"], "resources": ["pods", "pods/*"], "verbs": ["*"]},
		{"nonResourceURLs": ["/metrics/*"], "verbs": ["get"]},
	]}) == {
		{"object": 0, "path": ["rules", 0, "apiGroups", 0], "message": "apiGroups holds \"*\""},
		{"object": 0, "path": ["rules", 0, "resources", 1], "message": "resources holds \"pods/*\""},
		{"object": 0, "path": ["rules", 0, "verbs", 0], "message": "verbs holds \"*\""},
		{"object": 0, "path": ["rules", 1, "nonResourceURLs", 0], "message": "nonResourceURLs holds \"/metrics/*\""},
	}
}
