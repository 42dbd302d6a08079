package weir.policies.flink.log_configuration_test

import data.weir.policies.flink.log_configuration

denied(spec) := found if {
	found := log_configuration.deny with input as {"index": 1, "object": {"spec": spec}, "parsed": {"at": ["spec"]}}
}

test_known_files_pass if {
	count(denied({"logConfiguration": {"log4j-console.properties": "", "logback-console.xml": ""}})) == 0
	count(denied({})) == 0
}

test_other_files_are_denied if {
	denied({"logConfiguration": {"log4j.properties": ""}}) == {{
		"object": 1,
		"path": ["spec", "logConfiguration", "log4j.properties"],
		"message": "logConfiguration has \"log4j.properties\"",
	}}
}
