package weir.policies.pods.moving_image_test

import data.weir.policies.pods.moving_image

denied(image) := found if {
	parsed := {"at": ["spec"], "pods": [{"containers": [{"main": false, "at": ["c"], "image": image}]}]}
	found := moving_image.deny with input as {"index": 2, "parsed": parsed}
		with data.weir.parameters as {"pods": {"movingTags": ["latest", "snapshot"]}}
}

test_fixed_images_pass if {
	count(denied({"text": "a:1", "tag": "1"})) == 0
	count(denied({"text": "a@sha256:0", "digest": "sha256:0"})) == 0
	count(denied({"text": "a:latest@sha256:0", "tag": "latest", "digest": "sha256:0"})) == 0
	count(denied({"text": "a:stable", "tag": "stable"})) == 0
}

test_moving_tags_are_denied if {
	denied({"text": "a:latest", "tag": "latest"}) == {{
		"object": 2,
		"path": ["c", "image"],
		"message": "image \"a:latest\" has the moving tag \"latest\"",
	}}
	some found in denied({"text": "a:1.0-SNAPSHOT", "tag": "1.0-SNAPSHOT"})
	found.message == "image \"a:1.0-SNAPSHOT\" has the moving tag \"1.0-SNAPSHOT\""
}

test_missing_tag_is_denied if {
	denied({"text": "a"}) == {{
		"object": 2,
		"path": ["c", "image"],
		"message": "image \"a\" has neither tag nor digest",
	}}
}

of_release(parsed) := found if {
	found := moving_image.deny with input as {"index": 2, "parsed": object.union({"at": ["spec"], "pods": []}, parsed)}
		with data.weir.parameters as {"pods": {"movingTags": ["latest"]}}
}

test_moving_release_is_denied_where_it_chooses_the_image if {
	of_release({"release": "emr-7.12.0-flink-latest"}) == {{
		"object": 2,
		"path": ["spec", "emrReleaseLabel"],
		"message": "release \"emr-7.12.0-flink-latest\" moves",
	}}
	count(of_release({"release": "emr-7.12.0-flink-latest", "image": {"text": "a:1"}})) == 0
	count(of_release({"release": "emr-7.12.0-flink-20251111"})) == 0
}
