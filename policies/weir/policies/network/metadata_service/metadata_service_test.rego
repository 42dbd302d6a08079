package weir.policies.network.metadata_service_test

import data.weir.policies.network.metadata_service

parameters := {"network": {"metadataAddresses": ["169.254.169.254/32", "fd00:ec2::254/128"]}}

asked(rule) := {"index": 3, "object": {"kind": "NetworkPolicy", "spec": {"egress": [rule]}}}

denied(rule, moved) := found if {
	found := metadata_service.deny with input as asked(rule) with data.weir.parameters as moved
}

block(cidr, except) := {"to": [{"ipBlock": {"cidr": cidr, "except": except}}], "ports": [{"port": 443}]}

test_other_ranges_pass if {
	count(denied(block("10.0.0.0/8", []), parameters)) == 0
	count(denied(block("169.254.170.23/32", []), parameters)) == 0
}

test_exception_passes if {
	count(denied(block("0.0.0.0/0", ["169.254.0.0/16"]), parameters)) == 0
	count(denied(block("0.0.0.0/0", ["169.254.169.254/32"]), parameters)) == 0
}

test_range_that_reaches_it_is_denied if {
	denied(block("0.0.0.0/0", ["10.0.0.0/8"]), parameters) == {{
		"object": 3,
		"path": ["spec", "egress", 0, "to", 0, "ipBlock", "cidr"],
		"message": "egress to 0.0.0.0/0 reaches 169.254.169.254/32",
	}}
}

test_rule_for_everybody_is_denied if {
	denied({}, parameters) == {{
		"object": 3,
		"path": ["spec", "egress", 0],
		"message": "egress to every address reaches 169.254.169.254/32, fd00:ec2::254/128",
	}}
}

test_rule_of_cilium_is_denied if {
	question := {"index": 0, "object": {"kind": "CiliumNetworkPolicy", "spec": {"egress": [{"toEntities": ["world"]}]}}}
	found := metadata_service.deny with input as question with data.weir.parameters as parameters
	found == {{
		"object": 0,
		"path": ["spec", "egress", 0, "toEntities", 0],
		"message": "egress to entity world reaches 169.254.169.254/32, fd00:ec2::254/128",
	}}
}

test_addresses_are_a_parameter if {
	moved := {"network": {"metadataAddresses": ["10.1.1.1/32"]}}
	count(denied(block("10.0.0.0/8", []), moved)) == 1
	count(denied(block("169.254.0.0/16", []), moved)) == 0
}
