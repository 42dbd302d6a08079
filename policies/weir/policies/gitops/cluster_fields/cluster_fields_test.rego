package weir.policies.gitops.cluster_fields_test

import data.weir.policies.gitops.cluster_fields

denied(tree) := found if found := cluster_fields.deny with input as {"index": 0, "object": tree}

test_ordinary_object_passes if {
	denied({"metadata": {"name": "a", "labels": {"app.kubernetes.io/name": "a"}, "annotations": {"x": "y"}}}) == set()
	denied({"metadata": {"name": "a", "creationTimestamp": null}, "status": {}}) == set()
}

test_status_is_denied if {
	denied({"metadata": {}, "status": {"phase": "Active"}}) == {{
		"object": 0,
		"path": ["status"],
		"message": "status is what the cluster reports",
	}}
}

test_metadata_of_the_cluster_is_denied if {
	denied({"metadata": {"uid": "1", "managedFields": [{}]}}) == {
		{"object": 0, "path": ["metadata", "uid"], "message": "metadata.uid is the cluster's own"},
		{"object": 0, "path": ["metadata", "managedFields"], "message": "metadata.managedFields is the cluster's own"},
	}
}

test_tracking_annotation_is_denied if {
	denied({"metadata": {"annotations": {"argocd.argoproj.io/tracking-id": "a:/Pod:b/c"}}}) == {{
		"object": 0,
		"path": ["metadata", "annotations", "argocd.argoproj.io/tracking-id"],
		"message": "annotation argocd.argoproj.io/tracking-id is written at each sync",
	}}
}

test_tracking_label_is_denied if {
	labelled := {"metadata": {"labels": {"app.kubernetes.io/instance": "other"}}}
	denied(labelled) == {{
		"object": 0,
		"path": ["metadata", "labels", "app.kubernetes.io/instance"],
		"message": "label app.kubernetes.io/instance says \"other\", and Argo CD may track by it",
	}}
	found := denied(labelled) with data.weir.parameters.gitops.trackingLabels as []
	found == set()
}
