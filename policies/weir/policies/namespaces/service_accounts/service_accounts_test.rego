package weir.policies.namespaces.service_accounts_test

import data.weir.policies.namespaces.service_accounts

cluster(account, configuration) := {
	"kind": "FlinkDeployment",
	"group": "flink.apache.org",
	"name": "fraud",
	"namespace": "payments",
	"object": {"spec": account},
	"parsed": {"at": ["spec"], "mode": "native", "configuration": configuration, "pods": []},
}

account(name, namespace) := {
	"kind": "ServiceAccount",
	"group": "",
	"name": name,
	"namespace": namespace,
	"object": {},
	"parsed": {},
}

denied(objects, operator) := found if {
	found := service_accounts.deny with input as {
		"environment": {"name": "prod", "tier": "prod"},
		"workload": {"name": "fraud", "serviceAccount": "fact"},
		"objects": objects,
	}
		with data.weir.environments as {"prod": {"operator": {"type": operator}}}
}

own := cluster({"serviceAccount": "fraud-flink"}, {})

common := "kubernetes.service-account"

of_jobmanager := "kubernetes.jobmanager.service-account"

of_taskmanager := "kubernetes.taskmanager.service-account"

test_own_account_passes if {
	count(denied([account("fraud-flink", "payments"), own], "apache")) == 0
}

test_account_of_the_workloads_facts_passes if {
	count(denied([cluster({"serviceAccount": "fact"}, {})], "apache")) == 0
}

test_accounts_by_role_pass if {
	objects := [
		cluster({"serviceAccount": "unused"}, {of_jobmanager: "jm", of_taskmanager: "tm"}),
		account("jm", "payments"),
		account("tm", "payments"),
	]
	count(denied(objects, "apache")) == 0
}

test_accounts_of_emr_pass if {
	count(denied([cluster({}, {}), account("any", "payments")], "emr")) == 0
}

test_unit_without_clusters_passes if {
	count(denied([account("fraud-flink", "payments")], "apache")) == 0
}

test_default_account_is_denied if {
	denied([cluster({}, {})], "apache") == default_at(["spec", "serviceAccount"])
	denied([cluster({"serviceAccount": "default"}, {})], "emr") == default_at(["spec", "serviceAccount"])
	denied([cluster({}, {common: "default"})], "apache") == default_at(["spec", "flinkConfiguration", common])
}

default_at(path) := {{
	"object": 0,
	"path": path,
	"message": "pods run as service account \"default\"",
}}

test_foreign_account_is_denied if {
	objects := [
		cluster({"serviceAccount": "fact"}, {of_taskmanager: "fraud-flink"}),
		account("fraud-flink", "other"),
	]
	denied(objects, "apache") == {
		{
			"object": 0,
			"path": ["spec", "flinkConfiguration", of_taskmanager],
			"message": "service account \"fraud-flink\" is not the workload's",
		},
		{
			"object": 1,
			"path": ["metadata", "name"],
			"message": "no pod uses service account \"fraud-flink\"",
		},
	}
}
