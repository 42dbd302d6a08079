# METADATA
# title: Policy that selects nothing
# description: |
#   A policy whose selector fits no pod of its workload opens nothing. The VPC CNI lets a Service's address
#   through only where the labels of the rule are all among the Service's own selector. Flows of Flink that
#   are shut by a wrong selector are reported as such.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html
#     description: Amazon EKS, network policies of the VPC CNI
# custom:
#   code: POL-NET-009
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   scope: workload
#   expected: labels that the workload's pods and the Services in use have
#   remediation: correct the labels of the selector
package weir.policies.network.dead_selectors

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.flows
import data.weir.lib.selectors

namespace_label := "kubernetes.io/metadata.name"

policies := [[index, entry] |
	some index, entry in input.objects
	entry.kind in {"NetworkPolicy", "ApplicationNetworkPolicy"}
	entry.group in {"networking.k8s.io", "networking.k8s.aws"}
]

peers := [[index, path, peer] |
	some [index, entry] in policies
	some direction, way in {"egress": "to", "ingress": "from"}
	some i, rule in entry.object.spec[direction]
	some j, peer in rule[way]
	path := ["spec", direction, i, way, j, "podSelector"]
]

# Else it is reported which pods are left without a policy.
all_selected if {
	count(flows.pods) > 0
	every pod in flows.pods {
		count(pod.egress) > 0
		count(pod.ingress) > 0
	}
}

fits(selector) if {
	some pod in flows.pods
	selectors.selects(selector, pod.labels)
}

deny contains finding.at(index, ["spec", "podSelector"], $"policy \"{entry.name}\" selects no pod of the workload") if {
	all_selected
	some [index, entry] in policies
	not fits(entry.object.spec.podSelector)
}

deny contains finding.at(index, path, $"labels {labels} select none of the Services in \"{namespace}\"") if {
	some [index, path, peer] in peers
	namespace := peer.namespaceSelector.matchLabels[namespace_label]
	services := facts.parameters.network.serviceSelectors[namespace]
	selector := object.get(peer, "podSelector", {})
	count({service | some service in services; selectors.selects(selector, service)}) == 0
	labels := concat(", ", sort([label |
		some key, value in object.get(selector, "matchLabels", {})
		label := $"\"{key}={value}\""
	]))
}
