# METADATA
# title: Address ranges that a network policy opens
# description: |
#   What the policy of a rule by kind opens by address, be it a NetworkPolicy, an ApplicationNetworkPolicy or
#   a CiliumNetworkPolicy. Pods and names of hosts are no ranges.
package weir.lib.ranges

import data.weir.lib.facts

everything := ["0.0.0.0/0", "::/0"]

# METADATA
# description: |
#   Every range that pods may reach: its text, its CIDRs, what is taken out of them, the ports that are
#   open, none for all of them, and the path to the range.
egress := array.concat(of_rules("egress", "to"), of_cilium("egress", "to"))

# METADATA
# description: The same for every range that may reach the pods.
ingress := array.concat(of_rules("ingress", "from"), of_cilium("ingress", "from"))

cilium if input.object.kind == "CiliumNetworkPolicy"

of_rules(direction, way) := [range |
	not cilium
	some i, rule in input.object.spec[direction]
	some range in of_rule(rule, ["spec", direction, i], way)
]

# A rule that names nobody is for everybody.
of_rule(rule, path, way) := [{
	"text": "every address",
	"cidrs": everything,
	"except": [],
	"ports": object.get(rule, "ports", []),
	"path": path,
}] if {
	count(object.get(rule, way, [])) == 0
}

of_rule(rule, path, way) := [range |
	some j, peer in rule[way]
	range := {
		"text": peer.ipBlock.cidr,
		"cidrs": [peer.ipBlock.cidr],
		"except": object.get(peer.ipBlock, "except", []),
		"ports": object.get(rule, "ports", []),
		"path": array.concat(path, [way, j, "ipBlock", "cidr"]),
	}
] if {
	count(object.get(rule, way, [])) > 0
}

of_cilium(direction, way) := [range |
	cilium
	some i, rule in input.object.spec[direction]
	some found in of_cilium_rule(rule, way)
	range := {
		"text": found.text,
		"cidrs": found.cidrs,
		"except": found.except,
		"ports": cilium_ports(rule),
		"path": array.flatten(["spec", direction, i, found.below]),
	}
]

of_cilium_rule(rule, way) := array.flatten([
	[{"text": cidr, "cidrs": [cidr], "except": [], "below": [key, j]} |
		key := concat("", [way, "CIDR"])
		some j, cidr in rule[key]
	],
	[{"text": set.cidr, "cidrs": [set.cidr], "except": object.get(set, "except", []), "below": [key, j, "cidr"]} |
		key := concat("", [way, "CIDRSet"])
		some j, set in rule[key]
	],
	[{"text": $"entity {entity}", "cidrs": entities[entity], "except": [], "below": [key, j]} |
		key := concat("", [way, "Entities"])
		some j, entity in rule[key]
		entities[entity]
	],
	[{"text": "every address", "cidrs": everything, "except": [], "below": []} | unnamed(rule, way)],
])

entities := {
	"all": everything,
	"world": everything,
	"world-ipv4": ["0.0.0.0/0"],
	"world-ipv6": ["::/0"],
}

# METADATA
# description: Whether a rule of Cilium names nobody at all, and so everybody.
unnamed(rule, way) if {
	every key, _ in rule {
		not names_peers(key, way)
	}
}

names_peers(key, way) if {
	startswith(key, way)
	key != "toPorts"
}

# METADATA
# description: |
#   The ports of a rule of Cilium as NetworkPolicy writes them; none for all of them.
cilium_ports(rule) := [port |
	some entry in rule.toPorts
	some open in entry.ports
	port := object.union(open, {"port": number_of(open.port)})
]

number_of(port) := to_number(port)

number_of(port) := port if not to_number(port)

# METADATA
# description: Whether a range holds what belongs to no company, that is, the Internet.
world(range) if {
	some cidr in range.cidrs
	to_number(split(cidr, "/")[1]) < least_prefix(cidr)
	not private(cidr)
}

least_prefix(cidr) := facts.parameters.network.leastPrefixIpv6 if contains(cidr, ":")

least_prefix(cidr) := facts.parameters.network.leastPrefixIpv4 if not contains(cidr, ":")

private(cidr) if {
	some own in facts.parameters.network.worldExcept
	net.cidr_contains(own, cidr)
}

# METADATA
# description: Those of some ranges that a range leaves open, in order.
reached(range, wanted) := sort([one |
	some one in wanted
	holds(range, one)
	not excepted(range, one)
])

holds(range, one) if {
	some cidr in range.cidrs
	net.cidr_contains(cidr, one)
}

excepted(range, one) if {
	some except in range.except
	net.cidr_contains(except, one)
}

# METADATA
# description: The addresses of the instance metadata service that a range leaves open, in order.
metadata(range) := reached(range, facts.parameters.network.metadataAddresses)

# METADATA
# description: Open ports beyond those that are allowed, as a person reads them; empty where there are none.
beyond(ports, _) := "every port" if count(ports) == 0

beyond(ports, allowed) := concat(", ", sort([name |
	some port in ports
	first := object.get(port, "port", "any")
	last := object.get(port, "endPort", first)
	not within(first, last, allowed)
	name := words(first, last)
])) if {
	count(ports) > 0
}

within(first, last, allowed) if {
	first == last
	first in allowed
}

words(first, last) := $"port {first}" if first == last

words(first, last) := $"ports {first} to {last}" if first != last
