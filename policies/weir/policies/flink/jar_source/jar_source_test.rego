package weir.policies.flink.jar_source_test

import data.weir.policies.flink.jar_source

denied(kind, jar, buckets, hosts) := found if {
	parsed := {"at": ["spec"], "job": {"at": ["spec", "job"], "jar": jar}}
	parameters := {"flink": {
		"applicationJarSchemes": ["local", "s3"],
		"sessionJarSchemes": ["https"],
		"jarBuckets": buckets,
		"jarHosts": hosts,
	}}
	found := jar_source.deny with input as {"index": 1, "object": {"kind": kind}, "parsed": parsed}
		with data.weir.parameters as parameters
}

local := {"text": "local:///a.jar", "scheme": "local", "host": "", "path": "/a.jar"}

stored := {"text": "s3://b/team/a.jar", "scheme": "s3", "host": "b", "path": "/team/a.jar"}

served := {"text": "https://h/a.jar", "scheme": "https", "host": "h", "path": "/a.jar"}

test_approved_places_pass if {
	count(denied("FlinkDeployment", local, ["x"], ["x"])) == 0
	count(denied("FlinkDeployment", stored, [], [])) == 0
	count(denied("FlinkDeployment", stored, ["b"], [])) == 0
	count(denied("FlinkDeployment", stored, ["b/team/"], [])) == 0
	count(denied("FlinkSessionJob", served, [], [])) == 0
	count(denied("FlinkSessionJob", served, [], ["h"])) == 0
}

test_job_without_a_jar_passes if {
	count(jar_source.deny) == 0 with input as {"index": 1, "object": {"kind": "FlinkDeployment"}, "parsed": {"job": {"at": []}}}
}

test_schemes_depend_on_the_kind if {
	denied("FlinkSessionJob", stored, ["x"], []) == {{
		"object": 1,
		"path": ["spec", "job", "jarURI"],
		"message": "the jar's scheme is \"s3\"",
	}}
	count(denied("FlinkDeployment", served, [], ["x"])) == 1
}

test_other_buckets_are_denied if {
	denied("FlinkDeployment", stored, ["b/te", "bb"], []) == {{
		"object": 1,
		"path": ["spec", "job", "jarURI"],
		"message": "the jar's bucket is \"b\"",
	}}
}

test_other_hosts_are_denied if {
	denied("FlinkSessionJob", served, [], ["x"]) == {{
		"object": 1,
		"path": ["spec", "job", "jarURI"],
		"message": "the jar's host is \"h\"",
	}}
}
