package weir.lib.ranges_test

import data.weir.lib.ranges

parameters := {"network": {
	"metadataAddresses": ["169.254.169.254/32", "fd00:ec2::254/128"],
	"worldExcept": ["10.0.0.0/8", "fc00::/7"],
	"leastPrefixIpv4": 8,
	"leastPrefixIpv6": 16,
}}

plain(kind, direction, rules) := {"object": {"kind": kind, "spec": {direction: rules}}}

cilium(direction, rules) := plain("CiliumNetworkPolicy", direction, rules)

everything := ["0.0.0.0/0", "::/0"]

test_blocks_of_a_network_policy if {
	rules := [
		{"to": [{"podSelector": {}}, {"ipBlock": {"cidr": "10.0.0.0/8", "except": ["10.1.0.0/16"]}}], "ports": [{"port": 443}]},
		{"to": [{"ipBlock": {"cidr": "10.2.0.0/16"}}]},
	]
	ranges.egress == [
		{
			"text": "10.0.0.0/8",
			"cidrs": ["10.0.0.0/8"],
			"except": ["10.1.0.0/16"],
			"ports": [{"port": 443}],
			"path": ["spec", "egress", 0, "to", 1, "ipBlock", "cidr"],
		},
		{
			"text": "10.2.0.0/16",
			"cidrs": ["10.2.0.0/16"],
			"except": [],
			"ports": [],
			"path": ["spec", "egress", 1, "to", 0, "ipBlock", "cidr"],
		},
	] with input as plain("NetworkPolicy", "egress", rules)
}

test_rule_for_everybody if {
	ranges.ingress == [
		{"text": "every address", "cidrs": everything, "except": [], "ports": [], "path": ["spec", "ingress", 0]},
		{"text": "every address", "cidrs": everything, "except": [], "ports": [{"port": 1}], "path": ["spec", "ingress", 1]},
	] with input as plain("NetworkPolicy", "ingress", [{}, {"from": [], "ports": [{"port": 1}]}])
}

test_names_of_hosts_are_no_ranges if {
	rules := [{"to": [{"domainNames": ["a.example"]}]}]
	ranges.egress == [] with input as plain("ApplicationNetworkPolicy", "egress", rules)
	of_cilium := [{"toFQDNs": [{"matchName": "a.example"}], "toPorts": [{"ports": [{"port": "443"}]}]}, {"toEndpoints": [{}]}]
	ranges.egress == [] with input as cilium("egress", of_cilium)
}

test_policy_without_rules_opens_nothing if {
	ranges.egress == [] with input as {"object": {"kind": "NetworkPolicy", "spec": {}}}
}

test_ranges_of_cilium if {
	rules := [
		{
			"toCIDR": ["10.0.0.0/8"],
			"toCIDRSet": [{"cidr": "0.0.0.0/0", "except": ["10.0.0.0/8"]}],
			"toEntities": ["host", "world-ipv6"],
			"toPorts": [{"ports": [{"port": "443", "protocol": "TCP"}, {"port": "http", "protocol": "TCP"}]}],
		},
		{"toPorts": [{"ports": [{"port": "8000", "endPort": 8010, "protocol": "ANY"}]}]},
	]
	open := [{"port": 443, "protocol": "TCP"}, {"port": "http", "protocol": "TCP"}]
	ranges.egress == [
		{"text": "10.0.0.0/8", "cidrs": ["10.0.0.0/8"], "except": [], "ports": open, "path": ["spec", "egress", 0, "toCIDR", 0]},
		{"text": "0.0.0.0/0", "cidrs": ["0.0.0.0/0"], "except": ["10.0.0.0/8"], "ports": open, "path": ["spec", "egress", 0, "toCIDRSet", 0, "cidr"]},
		{"text": "entity world-ipv6", "cidrs": ["::/0"], "except": [], "ports": open, "path": ["spec", "egress", 0, "toEntities", 1]},
		{"text": "every address", "cidrs": everything, "except": [], "ports": [{"port": 8000, "endPort": 8010, "protocol": "ANY"}], "path": ["spec", "egress", 1]},
	] with input as cilium("egress", rules)
}

test_ingress_of_cilium if {
	[everybody, range] := ranges.ingress with input as cilium("ingress", [{}, {"fromCIDR": ["10.0.0.0/8"]}])
	everybody.path == ["spec", "ingress", 0]
	range.path == ["spec", "ingress", 1, "fromCIDR", 0]
}

test_world if {
	every cidr in ["0.0.0.0/0", "128.0.0.0/1", "::/0", "2000::/3"] {
		ranges.world({"cidrs": [cidr]}) with data.weir.parameters as parameters
	}
	every cidr in ["10.0.0.0/8", "52.0.0.0/8", "fc00::/7", "2a05::/16"] {
		not ranges.world({"cidrs": [cidr]}) with data.weir.parameters as parameters
	}
}

metadata(cidrs, except) := found if {
	found := ranges.metadata({"cidrs": cidrs, "except": except}) with data.weir.parameters as parameters
}

test_metadata_is_reached_unless_excepted if {
	metadata(everything, []) == ["169.254.169.254/32", "fd00:ec2::254/128"]
	metadata(["169.254.0.0/16"], []) == ["169.254.169.254/32"]
	metadata(["0.0.0.0/0"], ["169.254.0.0/16"]) == []
	metadata(["0.0.0.0/0"], ["169.254.169.254/32"]) == []
	metadata(["::/0"], ["169.254.0.0/16"]) == ["fd00:ec2::254/128"]
	metadata(["10.0.0.0/8"], []) == []
}

test_ports_beyond if {
	ranges.beyond([], [443]) == "every port"
	ranges.beyond([{"port": 443}], [443]) == ""
	ranges.beyond([{"port": 443}, {"port": 25}, {"protocol": "UDP"}, {"port": "http"}], [443]) == "port 25, port any, port http"
	ranges.beyond([{"port": 443, "endPort": 445}, {"port": 443, "endPort": 443}], [443]) == "ports 443 to 445"
}
