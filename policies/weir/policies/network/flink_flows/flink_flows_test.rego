package weir.policies.network.flink_flows_test

import data.weir.lib.flows_test as example
import data.weir.policies.network.flink_flows

parameters := {"network": {"operatorLabels": {"apache": {"app.kubernetes.io/name": "flink-kubernetes-operator"}}}}

denied(question) := found if {
	found := flink_flows.deny with input as question
		with data.weir.environments as example.facts
		with data.weir.parameters as parameters
}

finding(index, direction, message) := {{"object": index, "path": ["spec", direction], "message": message}}

test_all_flows_pass if {
	count(denied(example.workload)) == 0
}

test_unit_without_clusters_passes if {
	count(denied(example.question([example.jobmanager]))) == 0
}

test_pods_without_policies_are_denied if {
	denied(example.question([example.cluster({})])) == {
		{
			"object": 0,
			"path": ["metadata", "name"],
			"message": "no policy opens egress of the jobmanager of \"fraud\" and the taskmanager of \"fraud\"",
		},
		{
			"object": 0,
			"path": ["metadata", "name"],
			"message": "no policy opens ingress of the jobmanager of \"fraud\" and the taskmanager of \"fraud\"",
		},
	}
	one_way := json.remove(example.workload, ["objects/1/object/spec/egress"])
	denied(json.patch(one_way, [{"op": "replace", "path": "/objects/1/object/spec/policyTypes", "value": ["Ingress"]}])) == {{
		"object": 0,
		"path": ["metadata", "name"],
		"message": "no policy opens egress of the jobmanager of \"fraud\"",
	}}
}

test_closed_egress_is_denied if {
	denied(example.without(1, "egress/0")) == finding(
		1, "egress",
		"jobmanager of \"fraud\" may not reach the taskmanager of \"fraud\" on port 6122",
	)
	denied(example.without(2, "egress/0/ports/1")) == finding(
		2, "egress",
		"taskmanager of \"fraud\" may not reach the jobmanager of \"fraud\" on port 6124",
	)
}

test_closed_ingress_is_denied if {
	denied(example.without(1, "ingress/0")) == finding(
		1, "ingress",
		"jobmanager of \"fraud\" may not be reached by the taskmanager of \"fraud\" on port 6123, 6124",
	)
	denied(example.without(2, "ingress/1")) == finding(
		2, "ingress",
		"taskmanager of \"fraud\" may not be reached by the taskmanager of \"fraud\" on port 6122",
	)
}

test_ports_of_the_configuration_count if {
	options := {
		"jobmanager.rpc.port": "7123",
		"blob.server.port": "7124",
		"taskmanager.rpc.port": "7122",
		"rest.port": "7081",
	}
	question := example.question([example.cluster(options), example.jobmanager, example.taskmanager])
	messages := {finding.message | some finding in denied(question)}
	messages == {
		"jobmanager of \"fraud\" may not reach the taskmanager of \"fraud\" on port 7122",
		"taskmanager of \"fraud\" may not be reached by the jobmanager of \"fraud\" on port 7122",
		"taskmanager of \"fraud\" may not reach the taskmanager of \"fraud\" on port 7122",
		"taskmanager of \"fraud\" may not be reached by the taskmanager of \"fraud\" on port 7122",
		"taskmanager of \"fraud\" may not reach the jobmanager of \"fraud\" on port 7123, 7124",
		"jobmanager of \"fraud\" may not be reached by the taskmanager of \"fraud\" on port 7123, 7124",
		"jobmanager of \"fraud\" may not be reached by the operator in \"flink-operator\" on port 7081",
	}
}

test_operator_without_a_way_is_denied if {
	denied(example.without(1, "ingress/1")) == finding(
		1, "ingress",
		"jobmanager of \"fraud\" may not be reached by the operator in \"flink-operator\" on port 8081",
	)
}

test_labels_of_the_operator_are_a_parameter if {
	moved := {"network": {"operatorLabels": {"apache": {"app": "operator"}}}}
	found := flink_flows.deny with input as example.workload
		with data.weir.environments as example.facts
		with data.weir.parameters as moved
	count(found) == 1
}

test_missing_way_to_the_api_server_is_denied if {
	denied(example.without(1, "egress/2")) == finding(
		1, "egress",
		"jobmanager of \"fraud\" may not reach the API server at 172.20.0.1/32, 10.0.0.0/28",
	)
	denied(example.without(2, "egress/3/to/1")) == finding(
		2, "egress",
		"taskmanager of \"fraud\" may not reach the API server at 10.0.0.0/28",
	)
}

test_taskmanagers_ask_only_with_high_availability if {
	objects := example.without(2, "egress/3").objects
	plain := example.question(array.concat([example.cluster({})], array.slice(objects, 1, 3)))
	count(denied(plain)) == 0
}

test_standalone_clusters_ask_only_with_high_availability if {
	standalone := json.patch(example.cluster({}), [{"op": "replace", "path": "/parsed/mode", "value": "standalone"}])
	objects := example.without(1, "egress/2").objects
	count(denied(example.question(array.concat([standalone], array.slice(objects, 1, 3))))) == 0
}

test_cilium_knows_the_api_server if {
	spec := {
		"endpointSelector": {"matchLabels": {"app": "fraud"}},
		"egress": [{"toEntities": ["kube-apiserver"], "toPorts": [{"ports": [{"port": "443", "protocol": "TCP"}]}]}],
	}
	cilium := example.entry("CiliumNetworkPolicy", "fraud", spec)
	objects := array.concat(example.without(1, "egress/2").objects, [cilium])
	count(denied(example.question(objects))) == 0
}

test_address_of_version_6 if {
	facts := object.union(example.facts, {"prod": {"cluster": {"serviceAddress": "fd00::1", "controlPlaneSubnets": []}}})
	found := flink_flows.deny with input as example.workload
		with data.weir.environments as facts
		with data.weir.parameters as parameters
	{finding.message | some finding in found} == {
		"jobmanager of \"fraud\" may not reach the API server at fd00::1/128",
		"taskmanager of \"fraud\" may not reach the API server at fd00::1/128",
	}
}
