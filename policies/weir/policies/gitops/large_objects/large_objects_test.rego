package weir.policies.gitops.large_objects_test

import data.weir.policies.gitops.large_objects

given(index, objects) := {"index": index, "objects": objects, "object": object.get(objects[index], "object", {})}

entry(unit, bytes) := {"unit": unit, "bytes": bytes}

parameters := {"maxObjectBytes": 100, "maxUnitBytes": 150}

denied(index, objects) := found if {
	found := large_objects.deny with input as given(index, objects) with data.weir.parameters.gitops as parameters
}

test_small_objects_pass if {
	denied(0, [entry("a", 75), entry("a", 75), entry("b", 100)]) == set()
}

test_large_object_is_denied if {
	denied(1, [entry("a", 1), entry("a", 101)]) == {{
		"object": 1,
		"path": ["metadata", "name"],
		"message": "the object has 101 bytes, more than 100",
		"facts": {"bytes": 101, "most": 100},
	}}
}

test_large_object_that_the_server_applies_passes if {
	annotations := {"argocd.argoproj.io/sync-options": "Prune=false,ServerSideApply=true"}
	large := object.union(entry("a", 101), {"object": {"metadata": {"annotations": annotations}}})
	denied(0, [large]) == set()
}

test_large_folder_is_denied_once if {
	objects := [entry("a", 60), entry("b", 80), entry("b", 80)]
	denied(0, objects) == {{
		"object": 1,
		"path": ["metadata", "name"],
		"message": "folder \"b\" has 160 bytes, more than 150",
		"facts": {"bytes": 160, "most": 150},
	}}
	denied(1, objects) == set()
}

test_defaults_leave_room_for_other_annotations if {
	count(large_objects.deny) == 0 with input as given(0, [entry("a", 256000)])
	count(large_objects.deny) == 1 with input as given(0, [entry("a", 256001)])
}
