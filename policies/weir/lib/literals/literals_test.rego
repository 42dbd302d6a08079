package weir.lib.literals_test

import data.weir.lib.literals

of_args(args) := found if {
	object := {"spec": {"job": {"args": args}}}
	found := literals.texts with input as {"object": object, "parsed": {"job": {"at": ["spec", "job"]}}}
}

test_options_are_texts if {
	asked := {"parsed": {"at": ["spec"], "configuration": {"s3.secret_key": "X"}}}
	literals.texts == [{
		"name": "-s3-secret-key-",
		"value": "X",
		"given": "X",
		"label": "option \"s3.secret_key\"",
		"path": ["spec", "flinkConfiguration", "s3.secret_key"],
	}] with input as asked
	literals.lower_values == "x" with input as asked
	literals.values == "X" with input as asked
	literals.names == "-s3-secret-key-" with input as asked
}

test_variables_and_arguments_of_containers_are_texts if {
	container := {
		"env": [{"name": "A", "valueFrom": {}}, {"name": "B", "value": "b"}],
		"command": ["run"],
		"args": ["--x", "y"],
	}
	parsed := {"pods": [{"containers": [{"at": ["c"], "container": container}]}]}
	found := literals.texts with input as {"parsed": parsed, "object": {}}
	literals.values == "b\nrun\n--x\ny" with input as {"parsed": parsed, "object": {}}
	literals.names == "-a-\n-b-\n-run-\n---x-\n-y-" with input as {"parsed": parsed, "object": {}}
	[[text.label, text.path, text.given] | some text in found] == [
		["variable \"B\"", ["c", "env", 1, "value"], "b"],
		["argument 1", ["c", "command", 0], ""],
		["argument 1", ["c", "args", 0], ""],
		["argument \"--x\"", ["c", "args", 1], "y"],
	]
}

test_arguments_have_names if {
	found := of_args(["--a=b=c", "-d", "e", "f", "g=h", "-i", "-j"])
	[[text.name, text.given, text.label] | some text in found] == [
		["-a-", "b=c", "argument \"--a\""],
		["-d-", "", "argument 2"],
		["-d-", "e", "argument 3"],
		["", "", "argument 4"],
		["-g-", "h", "argument 5"],
		["-i-", "", "argument 6"],
		["-j-", "", "argument 7"],
	]
	[text.path | some text in found][0] == ["spec", "job", "args", 0]
}

test_labels_never_hold_values if {
	[text.label | some text in of_args(["--jdbc:x://u:p@h?a=b", "-kAKIA", "c", "d"])] == ["argument 1", "argument 2", "argument 3", "argument 4"]
	[text.label | some text in of_args(["--u:p@h", "c"])] == ["argument 1", "argument 2"]
}

test_object_without_any_has_no_texts if {
	literals.texts == [] with input as {"parsed": {}, "object": {}}
	literals.values == "" with input as {"parsed": {}, "object": {}}
}

test_what_is_no_text_does_not_silence_the_rest if {
	container := {"env": [{"name": "A", "value": 1}, {"name": "B", "value": "b"}], "args": [1, "x"]}
	literals.values == "b\nx" with input as {"parsed": {"pods": [{"containers": [{"container": container}]}]}, "object": {}}
	asked := {"parsed": {"job": {"at": ["spec"]}}, "object": {"spec": {"args": [1, "x"]}}}
	literals.values == "x" with input as asked
}

test_address_of_the_jar_is_a_text if {
	asked := {"parsed": {"job": {"at": ["j"], "jar": {"text": "https://u:p@h/x"}}}, "object": {}}
	[[text.label, text.path] | some text in literals.texts] == [["jarURI", ["j", "jarURI"]]] with input as asked
	literals.values == "https://u:p@h/x" with input as asked
}
