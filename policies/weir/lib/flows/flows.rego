# METADATA
# title: Traffic that the network policies of a workload let through
# description: |
#   Policies only add up, so whether a pod may talk to another is a question to all that select it, of
#   Kubernetes, of EKS and of Cilium together. Pods that none selects are left to whatever the namespace has.
package weir.lib.flows

import data.weir.lib.clusters
import data.weir.lib.ranges
import data.weir.lib.selectors

namespace_label := "kubernetes.io/metadata.name"

ways := {"egress": "to", "ingress": "from"}

# Every policy of the workload in the words of a NetworkPolicy.
policies := array.concat(
	[{
		"index": index,
		"namespace": entry.namespace,
		"selector": object.get(entry.object.spec, "podSelector", {}),
		"rules": {direction: object.get(entry.object.spec, direction, []) | some direction in types(entry.object.spec)},
	} |
		some index, entry in input.objects
		entry.kind in {"NetworkPolicy", "ApplicationNetworkPolicy"}
		entry.group in {"networking.k8s.io", "networking.k8s.aws"}
	],
	[{
		"index": index,
		"namespace": entry.namespace,
		"selector": plain(object.get(entry.object.spec, "endpointSelector", {})),
		"rules": {direction: translated |
			some direction, way in ways
			entry.object.spec[direction]
			translated := [of_cilium(rule, way) | some rule in entry.object.spec[direction]]
		},
	} |
		some index, entry in input.objects
		entry.kind == "CiliumNetworkPolicy"
	],
)

types(spec) := {lower(type) | some type in spec.policyTypes} if spec.policyTypes

types(spec) := {"ingress"} | {"egress" | spec.egress} if not spec.policyTypes

of_cilium(rule, way) := {way: peers, "ports": ranges.cilium_ports(rule)} if {
	not ranges.unnamed(rule, way)
	peers := array.flatten([
		[of_endpoint(selector) | some selector in rule[concat("", [way, "Endpoints"])]],
		[{"ipBlock": {"cidr": cidr}} | some cidr in rule[concat("", [way, "CIDR"])]],
		[{"ipBlock": set} | some set in rule[concat("", [way, "CIDRSet"])]],
		[{"entity": entity} | some entity in rule[concat("", [way, "Entities"])]],
		# Never empty: what is left out here, such as names of hosts, is not for everybody.
		[{"other": true}],
	])
}

of_cilium(rule, way) := {"ports": ranges.cilium_ports(rule)} if ranges.unnamed(rule, way)

cilium_namespace := "io.kubernetes.pod.namespace"

# Cilium writes labels with their source before them, and a namespace as one more label.
of_endpoint(selector) := {"podSelector": own} if {
	own := plain(selector)
	not own.matchLabels[cilium_namespace]
}

of_endpoint(selector) := {
	"namespaceSelector": {"matchLabels": {namespace_label: labels[cilium_namespace]}},
	"podSelector": object.union(own, {"matchLabels": object.remove(labels, [cilium_namespace])}),
} if {
	own := object.filter(plain(selector), ["matchExpressions"])
	labels := plain(selector).matchLabels
	labels[cilium_namespace]
}

plain(selector) := {
	"matchLabels": {bare(key): value | some key, value in selector.matchLabels},
	"matchExpressions": [object.union(one, {"key": bare(one.key)}) | some one in selector.matchExpressions],
}

bare(key) := trim_prefix(trim_prefix(key, "k8s:"), "any:")

# METADATA
# description: The policies that say what one of the workload's pods may do in a direction.
selecting(pod, direction) := [policy |
	some policy in policies
	policy.rules[direction]
	policy.namespace == pod.cluster.namespace
	selectors.selects(policy.selector, pod.labels)
]

# METADATA
# description: Every pod of the workload with the policies that select it, by direction.
pods := [object.union(pod, {"egress": selecting(pod, "egress"), "ingress": selecting(pod, "ingress")}) |
	some pod in clusters.pods
]

# METADATA
# description: Every pair of a JobManager and a TaskManager of one cluster, with their policies.
pairs := [[jobmanager, taskmanager] |
	some jobmanager in pods
	jobmanager.component == "jobmanager"
	some taskmanager in pods
	taskmanager.component == "taskmanager"
	taskmanager.id == jobmanager.id
]

# METADATA
# description: |
#   Whether a pod may talk to a peer in a direction on a port. The peer is an object with pod (labels) and
#   namespace, with someIn (a namespace, whichever pods in it), with address (a CIDR), or with entity (a word
#   of Cilium's).
opens(pod, direction, peer, protocol, port) if {
	some policy in pod[direction]
	some rule in policy.rules[direction]
	covers(rule, protocol, port)
	reaches(rule, ways[direction], pod.cluster.namespace, peer)
}

covers(rule, _, _) if count(object.get(rule, "ports", [])) == 0

covers(rule, protocol, port) if {
	some open in rule.ports
	object.get(open, "protocol", "TCP") in {protocol, "ANY"}
	includes(open, port)
}

includes(open, _) if not open.port

# A name stands for a port of the pod's; which one is not known here.
includes(open, _) if is_string(open.port)

includes(open, port) if {
	open.port <= port
	object.get(open, "endPort", open.port) >= port
}

reaches(rule, way, _, _) if count(object.get(rule, way, [])) == 0

reaches(rule, way, home, peer) if {
	some end in rule[way]
	meets(end, home, peer)
}

meets(end, home, peer) if {
	peer.namespace == home
	end.podSelector
	not end.namespaceSelector
	selectors.selects(end.podSelector, peer.pod)
}

meets(end, _, peer) if {
	selectors.selects(end.namespaceSelector, {namespace_label: peer.namespace})
	selectors.selects(object.get(end, "podSelector", {}), peer.pod)
}

meets(end, _, peer) if selectors.selects(end.namespaceSelector, {namespace_label: peer.someIn})

meets(end, _, peer) if {
	net.cidr_contains(end.ipBlock.cidr, peer.address)
	every except in object.get(end.ipBlock, "except", []) {
		not net.cidr_intersects(except, peer.address)
	}
}

meets(end, _, peer) if end.entity == peer.entity

meets(end, _, _) if end.entity == "all"

meets(end, _, peer) if {
	end.entity == "cluster"
	peer.pod
}

# METADATA
# description: |
#   Where a missing rule of a pod belongs: the policy that has such rules already. Without one, nothing
#   is said of single flows.
place(pod, direction) := {"index": policy.index, "path": ["spec", direction]} if policy := pod[direction][0]

# METADATA
# description: A pod as a person names it; the two clusters of a blue-green deployment have one name.
name(pod) := $"{pod.component} of \"{pod.cluster.name}\""

# METADATA
# description: |
#   The two halves of a flow between pods of one cluster that are not open on all of the ports: where, and
#   which ports, in order.
closed(from, to, ports) := array.concat(half(from, "egress", to, ports), half(to, "ingress", from, ports))

half(pod, direction, other, ports) := [found |
	count(pod[direction]) > 0
	peer := {"pod": other.labels, "namespace": other.cluster.namespace}
	missing := sort([port | some port in ports; not opens(pod, direction, peer, "TCP", port)])
	count(missing) > 0
	found := {
		"place": place(pod, direction),
		"pod": name(pod),
		"ports": concat(", ", [text | some port in missing; text := format_int(port, 10)]),
		"direction": direction,
		"other": name(other),
	}
]
