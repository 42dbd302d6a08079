package weir.policies.network.world_egress_test

import data.weir.policies.network.world_egress

parameters := {"network": {"worldPorts": [443]}}

denied(rule) := found if {
	object := {"kind": "NetworkPolicy", "spec": {"egress": [rule]}}
	found := world_egress.deny with input as {"index": 1, "object": object} with data.weir.parameters as parameters
}

world := {"ipBlock": {"cidr": "0.0.0.0/0"}}

test_named_range_passes if {
	count(denied({"to": [{"ipBlock": {"cidr": "10.0.0.0/8"}}], "ports": [{"port": 9092}]})) == 0
}

test_peer_without_addresses_passes if {
	count(denied({"to": [{"podSelector": {}}]})) == 0
}

test_world_on_an_allowed_port_passes if {
	count(denied({"to": [world], "ports": [{"port": 443, "protocol": "TCP"}]})) == 0
}

test_world_on_other_ports_is_denied if {
	denied({"to": [world], "ports": [{"port": 443}, {"port": 25}, {"port": 22}]}) == {{
		"object": 1,
		"path": ["spec", "egress", 0, "to", 0, "ipBlock", "cidr"],
		"message": "egress to 0.0.0.0/0 is open on port 22, port 25",
	}}
}

test_world_on_every_port_is_denied if {
	denied({"to": [{"ipBlock": {"cidr": "::/0"}}]}) == {{
		"object": 1,
		"path": ["spec", "egress", 0, "to", 0, "ipBlock", "cidr"],
		"message": "egress to ::/0 is open on every port",
	}}
}

test_port_without_number_is_denied if {
	some found in denied({"to": [world], "ports": [{"protocol": "UDP"}]})
	found.message == "egress to 0.0.0.0/0 is open on port any"
}

test_parameters_may_come_with_the_input if {
	object := {"kind": "NetworkPolicy", "spec": {"egress": [{"to": [world], "ports": [{"port": 8443}]}]}}
	facts := {"parameters": {"network": {"worldPorts": [8443]}}}
	count(world_egress.deny) == 0 with input as {"index": 1, "object": object, "facts": facts}
}
