package weir.policies.network.open_ingress_test

import data.weir.policies.network.open_ingress

parameters(ports) := {"network": {
	"openIngressPorts": ports,
	"worldExcept": ["10.0.0.0/8"],
	"leastPrefixIpv4": 8,
	"leastPrefixIpv6": 16,
}}

denied(kind, rule, ports) := found if {
	question := {"index": 0, "object": {"kind": kind, "spec": {"ingress": [rule]}}}
	found := open_ingress.deny with input as question with data.weir.parameters as parameters(ports)
}

rest := [{"port": 8081}]

finding(path, message) := {{"object": 0, "path": array.concat(["spec", "ingress", 0], path), "message": message}}

test_named_peers_pass if {
	peers := [
		{"podSelector": {}},
		{"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "monitoring"}}},
		{"ipBlock": {"cidr": "10.0.0.0/8"}},
	]
	count(denied("NetworkPolicy", {"from": peers, "ports": rest}, [])) == 0
}

test_everybody_is_denied if {
	denied("NetworkPolicy", {"ports": rest}, []) == finding([], "ingress from every address is open on port 8081")
	denied("NetworkPolicy", {"from": [{"ipBlock": {"cidr": "0.0.0.0/0"}}]}, []) == finding(
		["from", 0, "ipBlock", "cidr"],
		"ingress from 0.0.0.0/0 is open on every port",
	)
}

test_every_namespace_is_denied if {
	rule := {"from": [{"namespaceSelector": {}, "podSelector": {"matchLabels": {"app": "x"}}}], "ports": rest}
	denied("NetworkPolicy", rule, []) == finding(
		["from", 0, "namespaceSelector"],
		"ingress from every namespace is open on port 8081",
	)
}

test_entities_of_cilium_are_denied if {
	on := [{"ports": [{"port": "8081", "protocol": "TCP"}]}]
	denied("CiliumNetworkPolicy", {"fromEntities": ["host", "cluster"], "toPorts": on}, []) == finding(
		["fromEntities", 1],
		"ingress from entity cluster is open on port 8081",
	)
	denied("CiliumNetworkPolicy", {"fromEntities": ["world"], "toPorts": on}, []) == finding(
		["fromEntities", 0],
		"ingress from entity world is open on port 8081",
	)
	count(denied("CiliumNetworkPolicy", {"fromEntities": ["host"], "toPorts": on}, [])) == 0
}

test_ports_are_a_parameter if {
	count(denied("NetworkPolicy", {"from": [{"namespaceSelector": {}}], "ports": rest}, [8081])) == 0
	count(denied("NetworkPolicy", {"ports": rest}, [8081])) == 0
	on := [{"ports": [{"port": "8081", "protocol": "TCP"}]}]
	count(denied("CiliumNetworkPolicy", {"fromEntities": ["cluster"], "toPorts": on}, [8081])) == 0
}
