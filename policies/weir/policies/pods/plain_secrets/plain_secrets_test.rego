package weir.policies.pods.plain_secrets_test

import data.weir.policies.pods.plain_secrets

parameters := {"pods": {
	"harmlessEndings": ["-file", "-provider"],
	"secretMarks": ["password="],
	"secretReferences": ["/", "arn:", "${"],
	"secretWords": ["-token-", "access-key", "password"],
}}

denied(configuration, env, args) := found if {
	pod := {"containers": [{"name": "x", "at": ["c"], "container": {"env": env}}]}
	parsed := {"at": ["spec"], "pods": [pod], "configuration": configuration, "job": {"at": ["spec", "job"]}}
	found := plain_secrets.deny with input as {"index": 2, "object": {"spec": {"job": {"args": args}}}, "parsed": parsed}
		with data.weir.parameters as parameters
}

message(configuration, env, args) := found.message if {
	some found in denied(configuration, env, args)
}

test_references_pass if {
	count(denied({"s3.access-key": "${KEY}", "x.password": "$(PW)", "y.password": ""}, [], [])) == 0
	count(denied({}, [{"name": "TOKEN", "value": "/run/token"}, {"name": "PASSWORD", "valueFrom": {}}], [])) == 0
	count(denied({"jdbc": "jdbc:x?password=${PW}", "u": "https://u:${PW}@h"}, [], ["--password", "-x", "password"])) == 0
}

test_other_names_pass if {
	count(denied({"tokens": "x", "password.file": "x", "access-key.provider": "x", "password.enabled": "true"}, [], [])) == 0
}

test_options_are_denied_without_their_value if {
	denied({"s3.access-key": "abc"}, [], []) == {{
		"object": 2,
		"path": ["spec", "flinkConfiguration", "s3.access-key"],
		"message": "option \"s3.access-key\" is a secret in plain text",
	}}
}

test_variables_and_arguments_are_denied if {
	message({}, [{"name": "DB_PASSWORD", "value": "p"}], []) == "variable \"DB_PASSWORD\" is a secret in plain text"
	message({}, [], ["--password", "p"]) == "argument \"--password\" is a secret in plain text"
	message({}, [], ["--password=p"]) == "argument \"--password\" is a secret in plain text"
	denied({}, [], ["x", "password=p"]) == {{
		"object": 2,
		"path": ["spec", "job", "args", 1],
		"message": "argument 2 is a secret in plain text",
	}}
}

test_passwords_inside_values_are_denied if {
	jaas := "org.x.PlainLoginModule required username=\"u\" password=\"p\";"
	message({"sasl.jaas.config": jaas}, [], []) == "option \"sasl.jaas.config\" is a secret in plain text"
	message({}, [], ["jdbc:x://u:p@h/db"]) == "argument 1 is a secret in plain text"
	count(denied({"jaas": "software.amazon.msk.auth.iam.IAMLoginModule required;", "mail": "a@b"}, [], [])) == 0
}

test_credentials_are_known_by_their_form if {
	message({}, [{"name": "A", "value": "AKIA0123456789ABCDEF"}], []) == "variable \"A\" is a secret in plain text"
	count(denied({"a": "AKIA0123"}, [], [])) == 0
}

test_session_job_has_no_containers if {
	parsed := {"at": ["spec"], "configuration": {"a.password": "p"}, "job": {"at": ["spec", "job"]}}
	count(plain_secrets.deny) == 1 with input as {"index": 2, "object": {}, "parsed": parsed}
		with data.weir.parameters as parameters
}

test_words_and_marks_are_parameters if {
	none := {"pods": {"harmlessEndings": [], "secretMarks": [], "secretReferences": [], "secretWords": []}}
	parsed := {"at": ["spec"], "configuration": {"a.password": "p", "b": "password=p"}}
	count(plain_secrets.deny) == 0 with input as {"index": 2, "object": {}, "parsed": parsed}
		with data.weir.parameters as none
}
