package weir.policies.network.plain_kafka_test

import data.weir.lib.flows_test as example
import data.weir.policies.network.plain_kafka

parameters := {"network": {"encryptedKafkaTiers": ["prod"], "plainKafkaPorts": [9092]}}

asked(tier, access, ports) := object.union(
	example.question([
		example.cluster({}),
		example.policy("jobmanager", [example.to([example.address("10.0.0.0/8")], [443]), {"ports": ports}], []),
	]),
	{"environment": {"name": tier, "tier": tier}, "workload": {"access": access}},
)

kafka(encrypted) := {"kind": "kafka", "name": "orders", "ports": [9092], "encrypted": encrypted}

denied(question, moved) := found if {
	found := plain_kafka.deny with input as question with data.weir.parameters as moved
}

test_encrypted_kafka_passes if {
	count(denied(asked("prod", [kafka(true)], [{"port": 9098}, {"port": "kafka"}, {}]), parameters)) == 0
}

test_other_systems_pass if {
	count(denied(asked("prod", [object.union(kafka(false), {"kind": "jdbc"})], []), parameters)) == 0
}

test_other_tiers_pass if {
	count(denied(asked("dev", [kafka(false)], [{"port": 9092}]), parameters)) == 0
}

test_declared_kafka_is_denied_once if {
	denied(asked("prod", [kafka(false)], [{"port": 9092}]), parameters) == {{
		"object": 0,
		"path": ["metadata", "name"],
		"message": "kafka \"orders\" is not encrypted",
	}}
}

test_open_port_is_denied if {
	denied(asked("prod", [], [{"port": 443}, {"port": 9090, "endPort": 9099}]), parameters) == {{
		"object": 1,
		"path": ["spec", "egress", 1, "ports", 1],
		"message": "egress on port 9092, Kafka in plain text",
	}}
}

test_tiers_and_ports_are_parameters if {
	tiers := {"network": {"encryptedKafkaTiers": ["dev"], "plainKafkaPorts": [9098]}}
	count(denied(asked("dev", [], [{"port": 9092}]), tiers)) == 0
	count(denied(asked("dev", [], [{"port": 9098}]), tiers)) == 1
	count(denied(asked("prod", [], [{"port": 9098}]), tiers)) == 0
}
