package weir.lib.flows_test

import data.weir.lib.flows

# What Weir delivers for one workload: its cluster and the policies of its pods. Tests of rules take it too.
pods_of(component) := {"podSelector": {"matchLabels": {"app": "fraud", "component": component}}}

ports(numbers) := [{"port": number, "protocol": "TCP"} | some number in numbers]

to(peers, numbers) := {"to": peers, "ports": ports(numbers)}

from(peers, numbers) := {"from": peers, "ports": ports(numbers)}

address(cidr) := {"ipBlock": {"cidr": cidr}}

dns := {
	"to": [{
		"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "kube-system"}},
		"podSelector": {"matchLabels": {"k8s-app": "kube-dns"}},
	}],
	"ports": [{"port": 53, "protocol": "TCP"}, {"port": 53, "protocol": "UDP"}],
}

api_server := to([address("172.20.0.1/32"), address("10.0.0.0/28")], [443])

agent := to([address("169.254.170.23/32")], [80])

operator := from(
	[{
		"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "flink-operator"}},
		"podSelector": {"matchLabels": {"app.kubernetes.io/name": "flink-kubernetes-operator"}},
	}],
	[8081],
)

entry(kind, name, spec) := {
	"kind": kind,
	"group": "networking.k8s.io",
	"name": name,
	"namespace": "payments",
	"unit": "prod/payments/_tenant/fraud",
	"object": {"kind": kind, "spec": spec},
	"parsed": {},
}

policy(component, egress, ingress) := entry("NetworkPolicy", component, object.union(
	pods_of(component),
	{"policyTypes": ["Egress", "Ingress"], "egress": egress, "ingress": ingress},
))

jobmanager := policy(
	"jobmanager",
	[to([pods_of("taskmanager")], [6122, 6126]), dns, api_server, agent],
	[from([pods_of("taskmanager")], [6123, 6124]), operator],
)

taskmanager := policy(
	"taskmanager",
	[to([pods_of("jobmanager")], [6123, 6124]), to([pods_of("taskmanager")], [6121, 6122]), dns, api_server, agent],
	[from([pods_of("jobmanager")], [6122, 6126]), from([pods_of("taskmanager")], [6121, 6122])],
)

configuration := {
	"high-availability.type": "kubernetes",
	"metrics.internal.query-service.port": "6126",
	"taskmanager.data.port": "6121",
}

cluster(options) := {
	"kind": "FlinkDeployment",
	"group": "flink.apache.org",
	"name": "fraud",
	"namespace": "payments",
	"unit": "prod/payments/fraud",
	"object": {"kind": "FlinkDeployment", "spec": {}},
	"parsed": {"at": ["spec"], "mode": "native", "configuration": options, "pods": []},
}

facts := {"prod": {
	"operator": {"type": "apache", "namespace": "flink-operator"},
	"cluster": {"serviceAddress": "172.20.0.1", "controlPlaneSubnets": ["10.0.0.0/28"]},
	"network": {"backend": "network-policy"},
	"identity": {"type": "pod-identity"},
}}

question(objects) := {
	"environment": {"name": "prod", "tier": "prod"},
	"workload": {"name": "fraud", "role": {"name": "r", "arn": "a"}, "access": []},
	"objects": objects,
}

workload := question([cluster(configuration), jobmanager, taskmanager])

# The same with something taken out of one of its objects.
without(index, pointer) := question(json.patch(workload.objects, [{
	"op": "remove",
	"path": $"/{index}/object/spec/{pointer}",
}]))

# The tests of what the library answers.
labels(component) := {"app": "fraud", "component": component}

pod(component, policies) := found if {
	some found in flows.pods with input as question(array.concat([cluster(configuration)], policies))
	found.component == component
}

own(component) := {"pod": labels(component), "namespace": "payments"}

test_open_flow if {
	opened := pod("jobmanager", [jobmanager])
	flows.opens(opened, "egress", own("taskmanager"), "TCP", 6122)
	not flows.opens(opened, "egress", own("taskmanager"), "UDP", 6122)
	not flows.opens(opened, "egress", own("taskmanager"), "TCP", 6121)
	not flows.opens(opened, "egress", {"pod": labels("taskmanager"), "namespace": "other"}, "TCP", 6122)
	not flows.opens(opened, "egress", own("jobmanager"), "TCP", 6122)
	flows.opens(opened, "ingress", {"pod": {"app.kubernetes.io/name": "flink-kubernetes-operator"}, "namespace": "flink-operator"}, "TCP", 8081)
	flows.opens(opened, "egress", {"address": "172.20.0.1/32"}, "TCP", 443)
	not flows.opens(opened, "egress", {"address": "172.20.0.2/32"}, "TCP", 443)
	flows.opens(opened, "egress", {"someIn": "kube-system"}, "UDP", 53)
	not flows.opens(opened, "egress", {"someIn": "other"}, "UDP", 53)
}

test_pods_without_policies if {
	bare := pod("taskmanager", [jobmanager])
	bare.egress == []
	not flows.place(bare, "egress")
	flows.closed(bare, bare, [1]) == []
	elsewhere := object.union(taskmanager, {"namespace": "other"})
	pod("taskmanager", [elsewhere]).egress == []
	calico := object.union(taskmanager, {"group": "projectcalico.org"})
	pod("taskmanager", [calico]).egress == []
}

test_types_that_are_not_written if {
	only_in := entry("NetworkPolicy", "in", pods_of("jobmanager"))
	pod("jobmanager", [only_in]).egress == []
	count(pod("jobmanager", [only_in]).ingress) == 1
	both := entry("NetworkPolicy", "both", object.union(pods_of("jobmanager"), {"egress": [{}]}))
	flows.opens(pod("jobmanager", [both]), "egress", {"address": "1.1.1.1/32"}, "UDP", 7)
	pod("jobmanager", [both]).ingress[0].rules.ingress == []
}

test_exceptions_and_ranges_of_ports if {
	rule := {"to": [{"ipBlock": {"cidr": "10.0.0.0/8", "except": ["10.9.0.0/16"]}}], "ports": [{"port": 100, "endPort": 200}]}
	found := pod("jobmanager", [policy("jobmanager", [rule], [])])
	flows.opens(found, "egress", {"address": "10.1.0.0/16"}, "TCP", 150)
	not flows.opens(found, "egress", {"address": "10.9.1.0/24"}, "TCP", 150)
	not flows.opens(found, "egress", {"address": "10.1.0.0/16"}, "TCP", 201)
}

test_ports_without_numbers if {
	rule := {"to": [address("10.0.0.0/8")], "ports": [{"protocol": "UDP"}, {"port": "rest"}]}
	found := pod("jobmanager", [policy("jobmanager", [rule], [])])
	flows.opens(found, "egress", {"address": "10.1.0.0/16"}, "UDP", 9)
	flows.opens(found, "egress", {"address": "10.1.0.0/16"}, "TCP", 8081)
}

test_closed_halves if {
	jm := pod("jobmanager", [jobmanager, taskmanager])
	tm := pod("taskmanager", [jobmanager, taskmanager])
	flows.closed(jm, tm, [6122, 6126]) == []
	flows.closed(jm, tm, [6122, 7000, 6999]) == [
		{
			"place": {"index": 1, "path": ["spec", "egress"]},
			"pod": "jobmanager of \"fraud\"",
			"ports": "6999, 7000",
			"direction": "egress",
			"other": "taskmanager of \"fraud\"",
		},
		{
			"place": {"index": 2, "path": ["spec", "ingress"]},
			"pod": "taskmanager of \"fraud\"",
			"ports": "6999, 7000",
			"direction": "ingress",
			"other": "jobmanager of \"fraud\"",
		},
	]
}

test_pairs_are_of_one_cluster if {
	pairs := flows.pairs with input as workload
	[[one.component, other.component] | some [one, other] in pairs] == [["jobmanager", "taskmanager"]]
}

cilium(rules) := entry("CiliumNetworkPolicy", "fraud", {
	"endpointSelector": {"matchLabels": {"k8s:app": "fraud"}, "matchExpressions": [{"key": "component", "operator": "Exists"}]},
	"egress": rules,
})

cilium_opens(rules, peer, port) if {
	flows.opens(pod("jobmanager", [cilium(rules)]), "egress", peer, "TCP", port)
}

on(text) := [{"ports": [{"port": text, "protocol": "TCP"}]}]

test_policies_of_cilium if {
	pods_there := [{"toEndpoints": [{"matchLabels": {"app": "fraud", "any:component": "taskmanager"}}], "toPorts": on("6122")}]
	cilium_opens(pods_there, own("taskmanager"), 6122)
	not cilium_opens(pods_there, own("taskmanager"), 6121)
	not cilium_opens(pods_there, own("jobmanager"), 6122)
	there := [{"toEndpoints": [{"matchLabels": {"k8s:io.kubernetes.pod.namespace": "kube-system", "k8s:k8s-app": "kube-dns"}}]}]
	cilium_opens(there, {"pod": {"k8s-app": "kube-dns"}, "namespace": "kube-system"}, 53)
	not cilium_opens(there, {"pod": {"k8s-app": "kube-dns"}, "namespace": "other"}, 53)
	ranges := [{"toCIDR": ["10.1.0.0/16"], "toCIDRSet": [{"cidr": "10.2.0.0/16", "except": ["10.2.3.0/24"]}]}]
	cilium_opens(ranges, {"address": "10.1.2.0/24"}, 1)
	cilium_opens(ranges, {"address": "10.2.2.0/24"}, 1)
	not cilium_opens(ranges, {"address": "10.2.3.0/24"}, 1)
}

test_entities_of_cilium if {
	cilium_opens([{"toEntities": ["host"], "toPorts": on("80")}], {"entity": "host"}, 80)
	cilium_opens([{"toEntities": ["all"]}], own("taskmanager"), 80)
	cilium_opens([{"toEntities": ["cluster"]}], own("taskmanager"), 80)
	not cilium_opens([{"toEntities": ["cluster"]}], {"address": "10.0.0.0/8"}, 80)
	not cilium_opens([{"toFQDNs": [{"matchName": "a.example"}]}], {"address": "10.0.0.0/8"}, 80)
	cilium_opens([{"toPorts": on("80")}], {"address": "10.0.0.0/8"}, 80)
}

test_cilium_opens_ingress_too if {
	rules := [{"fromEndpoints": [{"matchLabels": {"app": "fraud"}, "matchExpressions": [{"key": "k8s:component", "operator": "In", "values": ["taskmanager"]}]}], "toPorts": on("6123")}]
	spec := {"endpointSelector": {}, "ingress": rules}
	found := pod("jobmanager", [entry("CiliumNetworkPolicy", "fraud", spec)])
	found.egress == []
	flows.opens(found, "ingress", own("taskmanager"), "TCP", 6123)
	not flows.opens(found, "ingress", own("jobmanager"), "TCP", 6123)
}
