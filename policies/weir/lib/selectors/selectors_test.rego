package weir.lib.selectors_test

import data.weir.lib.selectors

labels := {"app": "fraud", "component": "jobmanager"}

expression(key, operator, values) := {"matchExpressions": [{"key": key, "operator": operator, "values": values}]}

test_labels if {
	selectors.selects({}, labels)
	selectors.selects({"matchLabels": {"app": "fraud"}}, labels)
	not selectors.selects({"matchLabels": {"app": "other"}}, labels)
	not selectors.selects({"matchLabels": {"tier": "x"}}, labels)
}

test_expressions if {
	selectors.selects(expression("app", "In", ["fraud", "x"]), labels)
	not selectors.selects(expression("app", "In", ["x"]), labels)
	not selectors.selects(expression("tier", "In", ["x"]), labels)
	selectors.selects(expression("app", "NotIn", ["x"]), labels)
	selectors.selects(expression("tier", "NotIn", ["x"]), labels)
	not selectors.selects(expression("app", "NotIn", ["fraud"]), labels)
	selectors.selects(expression("app", "Exists", []), labels)
	not selectors.selects(expression("tier", "Exists", []), labels)
	selectors.selects(expression("tier", "DoesNotExist", []), labels)
	not selectors.selects(expression("app", "DoesNotExist", []), labels)
}

test_both_must_hold if {
	selector := object.union({"matchLabels": {"app": "fraud"}}, expression("component", "In", ["taskmanager"]))
	not selectors.selects(selector, labels)
}

test_empty if {
	selectors.empty({})
	selectors.empty({"matchLabels": {}, "matchExpressions": []})
	not selectors.empty({"matchLabels": {"app": "x"}})
	not selectors.empty(expression("app", "Exists", []))
}
