package weir.policies.iam.foreign_trust_test

import data.weir.lib.iam_test
import data.weir.policies.iam.foreign_trust

issuer := "oidc.eks.eu-central-1.amazonaws.com/id/AB"

environments(operator) := {"prod": {
	"operator": {"type": operator},
	"cluster": {"name": "flink-prod", "partition": "aws", "account": "111122223333", "oidcIssuer": issuer},
	"teams": [{"name": "payments", "namespace": "flink-payments"}],
}}

provider(account, name) := {"type": "Federated", "value": $"arn:aws:iam::{account}:oidc-provider/{name}"}

own := provider("111122223333", issuer)

workload := {"workload": {
	"name": "fraud", "serviceAccount": "fraud-flink",
	"role": {"name": "r", "arn": "arn:aws:iam::111122223333:role/r"},
}}

of_workload(more) := object.union_n([iam_test.of_role({}), workload, more])

of_platform := object.remove(iam_test.of_role({}), ["team"])

subject(value) := iam_test.when("StringEquals", $"{issuer}:sub", [value])

trust(principal, conditions) := {"parsed": {"role": {"trust": {
	"at": ["spec", "assumeRolePolicyDocument"], "name": "",
	"statements": [iam_test.allow({"principals": [principal], "conditions": conditions})],
}}}}

denied(given, operator) := found if {
	found := foreign_trust.deny with input as given with data.weir.environments as environments(operator)
}

messages(given, operator) := {finding.message | some finding in denied(given, operator)}

test_own_account_passes if {
	denied(of_workload(trust(own, [subject("system:serviceaccount:flink-payments:fraud-flink")])), "apache") == set()
}

test_excluded_subjects_pass if {
	excluded := iam_test.when("StringNotEquals", $"{issuer}:sub", ["system:serviceaccount:flink-ads:x"])
	denied(of_workload(trust(own, [excluded])), "apache") == set()
}

test_other_subject_is_denied if {
	value := "system:serviceaccount:flink-ads:fraud-flink"
	denied(of_workload(trust(own, [subject(value)])), "apache") == {{
		"object": 0,
		"path": ["spec", "assumeRolePolicyDocument"],
		"message": $"statement 1 trusts \"{value}\"",
	}}
}

test_every_such_subject_is_denied if {
	every value in [
		"system:serviceaccount:flink-ads:fraud-flink", "system:serviceaccount:flink-payments:other",
		"system:node:flink-payments:fraud-flink", "*",
	] {
		messages(of_workload(trust(own, [subject(value)])), "apache") == {$"statement 1 trusts \"{value}\""}
	}
}

test_other_providers_are_denied if {
	every principal in [provider("999900001111", issuer), provider("111122223333", "other/id/CD")] {
		found := messages(of_workload(trust(principal, [])), "apache")
		found == {$"statement 1 trusts \"{principal.value}\", which is not this cluster's provider"}
		named := messages(of_workload(trust(principal, [])), "apache") with data.weir.parameters.iam.trustedPrincipals as [principal.value]
		named == set()
	}
}

test_any_provider_is_foreign_where_the_issuer_is_unknown if {
	facts := json.remove(environments("apache"), ["prod/cluster/oidcIssuer"])
	found := foreign_trust.deny with input as of_workload(trust(own, [])) with data.weir.environments as facts
	count(found) == 1
}

test_generated_accounts_pass_on_emr if {
	name := "system:serviceaccount:flink-payments:emr-containers-sa-flink-jobmanager-111122223333-abc"
	messages(of_workload(trust(own, [subject(name)])), "emr") == set()
	count(messages(of_workload(trust(own, [subject(name)])), "apache")) == 1
}

like(value) := iam_test.when("StringLike", $"{issuer}:sub", [value])

test_patterns_are_for_another_rule_but_in_a_foreign_namespace if {
	name := "emr-containers-sa-*-*-111122223333-abc"
	open := of_workload(trust(own, [like("system:serviceaccount:*:x")]))
	messages(open, "apache") == set()
	home := of_workload(trust(own, [like($"system:serviceaccount:flink-payments:{name}")]))
	messages(home, "emr") == set()
	foreign := of_workload(trust(own, [like($"system:serviceaccount:flink-ads:{name}")]))
	messages(foreign, "emr") == {$"statement 1 trusts \"system:serviceaccount:flink-ads:{name}\""}
}

test_platform_trusts_no_team if {
	platform := object.union(of_platform, trust(own, [subject("system:serviceaccount:flink-operator:flink-operator")]))
	denied(platform, "apache") == set()
	team := object.union(of_platform, trust(own, [subject("system:serviceaccount:flink-payments:x")]))
	messages(team, "apache") == {"statement 1 trusts \"system:serviceaccount:flink-payments:x\""}
}

pods := {"type": "Service", "value": "pods.eks.amazonaws.com"}

tags(namespace, account) := [
	iam_test.when("StringEquals", "aws:RequestTag/kubernetes-namespace", [namespace]),
	iam_test.when("StringEquals", "aws:RequestTag/kubernetes-service-account", [account]),
]

test_own_request_tags_pass if {
	denied(of_workload(trust(pods, tags("flink-payments", "fraud-flink"))), "apache") == set()
}

test_other_request_tags_are_denied if {
	messages(of_workload(trust(pods, tags("flink-ads", "other"))), "apache") == {
		"statement 1 trusts namespace \"flink-ads\"",
		"statement 1 trusts service account \"other\"",
	}
}

test_missing_request_tags_are_denied if {
	messages(of_workload(trust(pods, [])), "apache") == {
		"statement 1 demands no \"aws:RequestTag/kubernetes-namespace\"",
		"statement 1 demands no \"aws:RequestTag/kubernetes-service-account\"",
	}
}

association(group, spec) := object.union(of_workload({}), {
	"group": group,
	"parsed": {},
	"object": {"kind": "PodIdentityAssociation", "spec": spec},
	"objects": [{"kind": "Role", "name": "payments.fraud", "parsed": {"role": {}}}, {"kind": "Role", "name": "rbac", "parsed": {}}],
})

test_own_association_passes if {
	cross := {"forProvider": {
		"namespace": "flink-payments", "serviceAccount": "fraud-flink", "clusterName": "flink-prod",
		"roleArnRef": {"name": "payments.fraud"},
	}}
	denied(association("eks.aws.m.upbound.io", cross), "apache") == set()
	ack := {
		"namespace": "flink-payments", "serviceAccount": "fraud-flink", "clusterName": "flink-prod",
		"roleARN": "arn:aws:iam::111122223333:role/r",
	}
	denied(association("eks.services.k8s.aws", ack), "apache") == set()
}

test_other_association_is_denied if {
	spec := {
		"namespace": "flink-ads", "serviceAccount": "other", "clusterName": "flink-dev",
		"roleARN": "arn:aws:iam::111122223333:role/other", "roleRef": {"from": {"name": "rbac"}},
	}
	denied(association("eks.services.k8s.aws", spec), "apache") == {
		{"object": 0, "path": ["spec", "namespace"], "message": "the association is for namespace \"flink-ads\""},
		{"object": 0, "path": ["spec", "serviceAccount"], "message": "the association is for service account \"other\""},
		{"object": 0, "path": ["spec", "clusterName"], "message": "the association is for cluster \"flink-dev\""},
		{
			"object": 0, "path": ["spec", "roleARN"],
			"message": "the association gives role \"arn:aws:iam::111122223333:role/other\"",
		},
		{"object": 0, "path": ["spec", "roleRef", "from", "name"], "message": "the association gives the role of \"rbac\""},
	}
}
