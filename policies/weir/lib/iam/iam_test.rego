package weir.lib.iam_test

import data.weir.lib.iam

# METADATA
# description: A statement as the input has it, for the tests of rules.
allow(more) := object.union(
	{
		"at": 0, "sid": "", "effect": "Allow", "actions": [], "notActions": [], "resources": [],
		"notResources": [], "conditions": [], "principals": [],
	},
	more,
)

# METADATA
# description: An ARN, split as the input has it.
arn(text) := {
	"text": text, "partition": partition, "service": service, "region": region, "account": account,
	"resource": concat(":", array.slice(parts, 5, count(parts))),
} if {
	parts := split(text, ":")
	count(parts) > 5
	[_, partition, service, region, account] := array.slice(parts, 0, 5)
}

arn(text) := {
	"text": text, "partition": "", "service": "", "region": "", "account": "",
	"resource": "",
} if {
	count(split(text, ":")) < 6
}

# METADATA
# description: A statement that allows these actions on these resources.
grant(actions, resources) := allow({"actions": actions, "resources": [arn(text) | some text in resources]})

# METADATA
# description: The input about ACK's role with these statements.
role(statements) := of_role({"policies": [{"at": ["spec", "inlinePolicies", "access"], "name": "access", "statements": statements}]})

# METADATA
# description: The input about ACK's role that these statements trust.
trust(statements) := of_role({"trust": {
	"at": ["spec", "assumeRolePolicyDocument"], "name": "",
	"statements": statements,
}})

# METADATA
# description: The input about ACK's role with these facts.
of_role(facts) := {
	"index": 0,
	"group": "iam.services.k8s.aws",
	"unit": "prod/payments/_tenant/fraud",
	"environment": {"name": "prod", "tier": "prod"},
	"team": {"name": "payments", "namespace": "flink-payments", "costCenter": "c"},
	"object": {"kind": "Role"},
	"parsed": {"role": object.union(
		{
			"name": "r", "path": "/", "retained": true, "tags": {}, "policies": [],
			"trust": {"at": ["spec", "assumeRolePolicyDocument"], "name": "", "statements": []},
		},
		facts,
	)},
}

# METADATA
# description: A condition of a statement.
when(operator, key, values) := {"operator": operator, "key": key, "values": values}

test_statements_of_roles_and_of_policies if {
	statements := [allow({"sid": "A"}), allow({"at": 1, "effect": "Deny"}), allow({"at": 2})]
	path := ["spec", "inlinePolicies", "access"]
	expected := [
		{"path": path, "name": "statement \"A\"", "statement": statements[0]},
		{"path": path, "name": "statement 3", "statement": statements[2]},
	]
	iam.allowed == expected with input as role(statements)
	policy := {"parsed": {"policy": {"at": path, "name": "p", "statements": statements}}}
	iam.allowed == expected with input as policy
	iam.trusted == [] with input as role(statements)
	[grant.name | some grant in iam.trusted] == ["statement \"A\"", "statement 3"] with input as trust(statements)
}

test_body_is_where_the_provider_has_it if {
	iam.body == ["spec"] with input as {"group": "iam.services.k8s.aws"}
	iam.body == ["spec", "forProvider"] with input as {"group": "iam.aws.m.upbound.io"}
}

test_literal_ends_at_the_first_wildcard if {
	iam.literal("a/b*/c?") == "a/b"
	iam.literal("a?*") == "a"
	iam.literal("a") == "a"
}

test_whole_services if {
	every action in ["*", "s3:*", "s3:**", "*:*", "?"] {
		iam.whole_service(action)
	}
	every action in ["s3:Get*", "s3:GetObject", "s3:?etObject"] {
		not iam.whole_service(action)
	}
}

test_demanded_conditions if {
	like := when("StringLike", "S3:Prefix", ["a/*"])
	statement := allow({"conditions": [
		like, when("StringEqualsIfExists", "s3:prefix", ["b"]),
		when("StringEquals", "s3:prefix", []),
	]})
	iam.demanded(statement, "s3:prefix") == [like]
}

test_issuer_is_of_federated_principals if {
	iam.issuer({"type": "Federated", "value": "arn:aws:iam::1:oidc-provider/x/id/1"}) == "x/id/1"
	not iam.issuer({"type": "Federated", "value": "arn:aws:iam::1:saml-provider/x"})
	not iam.issuer({"type": "AWS", "value": "arn:aws:iam::1:oidc-provider/x"})
}
