# METADATA
# title: Namespace without default deny
# description: |
#   Pods that no policy selects may talk to everybody, and everybody to them. A policy for all pods of the
#   namespace that lets nothing through, in both directions, is what every other policy adds to.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/services-networking/network-policies/
#     description: Kubernetes, network policies, default policies
# custom:
#   code: POL-NET-001
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   scope: team
#   expected: a NetworkPolicy for every pod of the namespace without rules, for both directions
#   remediation: take what changes or removes the default deny that Weir makes out of patches
package weir.policies.network.default_deny

import data.weir.lib.finding
import data.weir.lib.selectors

# Directions in which all pods of a namespace are shut.
shut(namespace) := {type |
	some entry in input.objects
	entry.kind == "NetworkPolicy"
	entry.group == "networking.k8s.io"
	entry.namespace == namespace
	selectors.empty(object.get(entry.object.spec, "podSelector", {}))
	some type in object.get(entry.object.spec, "policyTypes", ["Ingress"])
	count(object.get(entry.object.spec, lower(type), [])) == 0
}

deny contains finding.at(index, ["metadata", "name"], message) if {
	some index, entry in input.objects
	entry.kind == "Namespace"
	open := {"Egress", "Ingress"} - shut(entry.name)
	count(open) > 0
	directions := lower(concat(" and ", sort(open)))
	message := $"namespace \"{entry.name}\" has no default deny for {directions}"
}
