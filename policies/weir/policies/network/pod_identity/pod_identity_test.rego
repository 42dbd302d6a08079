package weir.policies.network.pod_identity_test

import data.weir.lib.flows_test as example
import data.weir.policies.network.pod_identity

denied(question, facts) := found if {
	found := pod_identity.deny with input as question with data.weir.environments as facts
}

closed := example.without(1, "egress/3")

test_way_to_the_agent_passes if {
	count(denied(example.workload, example.facts)) == 0
}

test_other_identities_pass if {
	count(denied(closed, object.union(example.facts, {"prod": {"identity": {"type": "irsa"}}}))) == 0
}

test_workload_without_a_role_passes if {
	count(denied(json.remove(closed, ["workload/role"]), example.facts)) == 0
}

test_node_of_cilium_passes if {
	spec := {
		"endpointSelector": {"matchLabels": {"app": "fraud"}},
		"egress": [{"toEntities": ["host"], "toPorts": [{"ports": [{"port": "80", "protocol": "TCP"}]}]}],
	}
	objects := array.concat(closed.objects, [example.entry("CiliumNetworkPolicy", "fraud", spec)])
	count(denied(example.question(objects), example.facts)) == 0
}

test_closed_way_is_denied if {
	denied(closed, example.facts) == {{
		"object": 1,
		"path": ["spec", "egress"],
		"message": "jobmanager of \"fraud\" may not reach the Pod Identity agent at 169.254.170.23/32",
	}}
}

test_agent_of_version_6 if {
	facts := object.union(example.facts, {"prod": {"cluster": {"serviceAddress": "fd00::1"}}})
	{finding.message | some finding in denied(example.workload, facts)} == {
		"jobmanager of \"fraud\" may not reach the Pod Identity agent at fd00:ec2::23/128",
		"taskmanager of \"fraud\" may not reach the Pod Identity agent at fd00:ec2::23/128",
	}
}
