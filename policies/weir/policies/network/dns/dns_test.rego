package weir.policies.network.dns_test

import data.weir.lib.flows_test as example
import data.weir.policies.network.dns

parameters := {"network": {
	"dnsNamespace": "kube-system",
	"dnsAddresses": [],
}}

denied(question, facts, moved) := found if {
	found := dns.deny with input as question
		with data.weir.environments as facts
		with data.weir.parameters as moved
}

to_address := json.patch(example.workload, [{
	"op": "replace",
	"path": "/objects/1/object/spec/egress/1/to",
	"value": [example.address("169.254.20.10/32")],
}])

finding(index, message) := {{"object": index, "path": ["spec", "egress"], "message": message}}

test_way_to_dns_passes if {
	count(denied(example.workload, example.facts, parameters)) == 0
}

test_local_cache_passes if {
	facts := object.union(example.facts, {"prod": {"network": {"nodeLocalDns": "169.254.20.10"}}})
	count(denied(to_address, facts, parameters)) == 0
	denied(to_address, example.facts, parameters) == finding(1, "jobmanager of \"fraud\" may not reach DNS over TCP and UDP")
}

test_local_cache_of_version_6 if {
	question := json.patch(example.workload, [{
		"op": "replace",
		"path": "/objects/1/object/spec/egress/1/to",
		"value": [example.address("fd00::10/128")],
	}])
	facts := object.union(example.facts, {"prod": {"network": {"nodeLocalDns": "fd00::10"}}})
	count(denied(question, facts, parameters)) == 0
}

test_pods_without_policies_pass if {
	count(denied(example.question([example.cluster({})]), example.facts, parameters)) == 0
}

test_missing_rule_is_denied if {
	question := example.without(2, "egress/2")
	denied(question, example.facts, parameters) == finding(2, "taskmanager of \"fraud\" may not reach DNS over TCP and UDP")
}

test_missing_protocol_is_denied if {
	question := example.without(1, "egress/1/ports/1")
	denied(question, example.facts, parameters) == finding(1, "jobmanager of \"fraud\" may not reach DNS over UDP")
}

test_servers_are_parameters if {
	addresses := object.union(parameters, {"network": {"dnsAddresses": ["169.254.20.10/32"]}})
	count(denied(to_address, example.facts, addresses)) == 0
	elsewhere := object.union(parameters, {"network": {"dnsNamespace": "dns"}})
	count(denied(example.workload, example.facts, elsewhere)) == 2
}
