package weir.policies.namespaces.tenant_quota_test

import data.weir.policies.namespaces.tenant_quota

parameters := {"namespaces": {"computeResources": ["requests.cpu", "requests.memory"]}}

entry(kind, name, spec, parsed) := {
	"kind": kind,
	"name": name,
	"namespace": "payments",
	"object": {"kind": kind, "spec": spec},
	"parsed": parsed,
}

namespace := {"kind": "Namespace", "name": "payments", "namespace": "", "object": {}, "parsed": {}}

hard := {"hard": {"requests.cpu": 1000, "requests.memory": 1024}}

quota := entry("ResourceQuota", "weir", {}, hard)

limits := entry("LimitRange", "weir", {}, {"limits": []})

denied(objects) := found if {
	found := tenant_quota.deny with input as {"objects": objects} with data.weir.parameters as parameters
}

test_one_of_each_passes if {
	count(denied([quota, namespace, limits])) == 0
}

test_quotas_by_scope_do_not_count if {
	scoped := entry("ResourceQuota", "high", {"scopes": ["PriorityClass"]}, hard)
	selected := entry("ResourceQuota", "low", {"scopeSelector": {}}, hard)
	count(denied([namespace, scoped, selected, quota, limits])) == 0
	count(denied([namespace, scoped, limits])) == 1
}

test_missing_objects_are_denied if {
	denied([quota, namespace]) == {{
		"object": 1,
		"path": ["metadata", "name"],
		"message": "namespace \"payments\" has no LimitRange",
	}}
	denied([namespace, limits, entry("ResourceQuota", "counts", {}, {"hard": {"pods": 3}})]) == {{
		"object": 0,
		"path": ["metadata", "name"],
		"message": "namespace \"payments\" has no ResourceQuota for compute",
	}}
}

test_missing_resource_is_denied if {
	denied([namespace, entry("ResourceQuota", "weir", {}, {"hard": {"requests.cpu": 1}}), limits]) == {{
		"object": 1,
		"path": ["spec", "hard", "requests.memory"],
		"message": "quota has no \"requests.memory\"",
	}}
}

test_second_objects_are_denied if {
	denied([
		namespace, quota, limits,
		entry("ResourceQuota", "more", {}, hard),
		entry("LimitRange", "other", {}, {}),
	]) == {
		{
			"object": 3,
			"path": ["metadata", "name"],
			"message": "\"more\" is a second ResourceQuota for compute beside \"weir\"",
		},
		{
			"object": 4,
			"path": ["metadata", "name"],
			"message": "\"other\" is a second LimitRange beside \"weir\"",
		},
	}
}

test_resources_are_a_parameter if {
	moved := {"namespaces": {"computeResources": ["requests.cpu", "requests.memory", "limits.cpu"]}}
	objects := {"objects": [namespace, quota, limits]}
	count(tenant_quota.deny) == 1 with input as objects with data.weir.parameters as moved
}
