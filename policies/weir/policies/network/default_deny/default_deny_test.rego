package weir.policies.network.default_deny_test

import data.weir.policies.network.default_deny

namespace := {"kind": "Namespace", "name": "payments", "namespace": "", "object": {}}

policy(spec) := {
	"kind": "NetworkPolicy",
	"group": "networking.k8s.io",
	"name": "p",
	"namespace": "payments",
	"object": {"spec": spec},
}

denied(policies) := found if {
	found := default_deny.deny with input as {"objects": array.concat(policies, [namespace])}
}

types(words) := policy({"podSelector": {}, "policyTypes": words})

open(index, directions) := {{
	"object": index,
	"path": ["metadata", "name"],
	"message": $"namespace \"payments\" has no default deny for {directions}",
}}

test_default_deny_passes if {
	count(denied([types(["Egress", "Ingress"])])) == 0
	count(denied([types(["Egress"]), policy({"podSelector": {}})])) == 0
}

test_missing_directions_are_denied if {
	denied([]) == open(0, "egress and ingress")
	denied([types(["Ingress"])]) == open(1, "egress")
	denied([types(["Egress"])]) == open(1, "ingress")
}

test_policy_for_some_pods_does_not_count if {
	some_pods := policy({"podSelector": {"matchLabels": {"app": "x"}}, "policyTypes": ["Egress", "Ingress"]})
	denied([some_pods]) == open(1, "egress and ingress")
}

test_policy_with_rules_does_not_count if {
	with_rules := policy({"podSelector": {}, "policyTypes": ["Egress", "Ingress"], "egress": [{}]})
	denied([with_rules]) == open(1, "egress")
}

test_policy_of_another_namespace_does_not_count if {
	other := object.union(types(["Egress", "Ingress"]), {"namespace": "ads"})
	denied([other]) == open(1, "egress and ingress")
}

test_policy_of_another_network_does_not_count if {
	calico := object.union(types(["Egress", "Ingress"]), {"group": "projectcalico.org"})
	denied([calico]) == open(1, "egress and ingress")
}
