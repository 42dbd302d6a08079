package weir.policies.network.world_egress_test

import data.weir.policies.network.world_egress

parameters := {"network": {
	"worldPorts": [443],
	"worldExcept": ["10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
	"leastPrefixIpv4": 8,
	"leastPrefixIpv6": 16,
	"metadataAddresses": ["169.254.169.254/32"],
}}

asked(rule) := {"index": 1, "object": {"kind": "NetworkPolicy", "spec": {"egress": [rule]}}}

denied(rule, moved) := found if {
	found := world_egress.deny with input as asked(rule) with data.weir.parameters as object.union(parameters, moved)
}

world(except, ports) := {"to": [{"ipBlock": {"cidr": "0.0.0.0/0", "except": except}}], "ports": ports}

https := [{"port": 443, "protocol": "TCP"}]

private := ["10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"]

finding(message) := {{
	"object": 1,
	"path": ["spec", "egress", 0, "to", 0, "ipBlock", "cidr"],
	"message": message,
}}

test_named_range_passes if {
	count(denied({"to": [{"ipBlock": {"cidr": "10.0.0.0/8"}}], "ports": [{"port": 9092}]}, {})) == 0
}

test_peer_without_addresses_passes if {
	count(denied({"to": [{"podSelector": {}}]}, {})) == 0
}

test_world_without_private_ranges_on_an_allowed_port_passes if {
	count(denied(world(private, https), {})) == 0
	count(denied(world(["10.0.0.0/7", "169.0.0.0/8", "172.0.0.0/8"], https), {})) == 0
}

test_other_ports_are_denied if {
	denied(world(private, [{"port": 443}, {"port": 25}, {"port": 22}]), {}) == finding("egress to 0.0.0.0/0 is open on port 22, port 25")
	denied(world(private, []), {}) == finding("egress to 0.0.0.0/0 is open on every port")
}

test_private_ranges_are_denied if {
	denied(world(["169.254.0.0/16", "10.0.0.0/9"], https), {}) == finding("egress to 0.0.0.0/0 reaches private 10.0.0.0/8, 172.16.0.0/12")
}

# Reported as a way to the node's credentials already.
test_range_that_reaches_the_metadata_service_passes if {
	count(denied(world([], https), {})) == 0
}

test_world_in_parts_is_denied if {
	rule := {"to": [{"ipBlock": {"cidr": "0.0.0.0/1"}}], "ports": [{"port": 80}]}
	count(denied(rule, {})) == 2
	version_6 := {"to": [{"ipBlock": {"cidr": "2000::/3"}}], "ports": [{"port": 80}]}
	count(denied(version_6, {})) == 1
}

test_rule_of_cilium_is_denied if {
	rule := {"toEntities": ["world"], "toPorts": [{"ports": [{"port": "80", "protocol": "TCP"}]}]}
	question := {"index": 0, "object": {"kind": "CiliumNetworkPolicy", "spec": {"egress": [rule]}}}
	found := world_egress.deny with input as question with data.weir.parameters as parameters
	found == {{
		"object": 0,
		"path": ["spec", "egress", 0, "toEntities", 0],
		"message": "egress to entity world is open on port 80",
	}}
}

test_lists_are_parameters if {
	count(denied(world(private, [{"port": 80}]), {"network": {"worldPorts": [80]}})) == 0
	count(denied(world(private, https), {"network": {"worldExcept": ["192.168.0.0/16"]}})) == 1
	small := {"to": [{"ipBlock": {"cidr": "52.0.0.0/8"}}]}
	count(denied(small, {})) == 0
	count(denied(small, {"network": {"leastPrefixIpv4": 9}})) == 1
	wide := {"to": [{"ipBlock": {"cidr": "2a05::/16"}}]}
	count(denied(wide, {})) == 0
	count(denied(wide, {"network": {"leastPrefixIpv6": 17}})) == 1
}

test_parameters_may_come_with_the_input if {
	question := object.union(asked(world(private, [{"port": 8443}])), {"facts": {"parameters": {"network": {
		"worldPorts": [8443],
		"worldExcept": private,
		"leastPrefixIpv4": 8,
		"leastPrefixIpv6": 16,
		"metadataAddresses": [],
	}}}})
	count(world_egress.deny) == 0 with input as question
}
