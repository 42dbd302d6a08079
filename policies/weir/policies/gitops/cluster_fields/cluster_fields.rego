# METADATA
# title: Field that the cluster or Argo CD writes
# description: |
#   What a cluster keeps in an object (its status, identity and version) and what Argo CD uses to tell
#   whose object it is do not belong into Git: the sync is refused, never ends, or takes an object from
#   the application that owns it.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/
#     description: Argo CD, resource tracking
#   - ref: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
#     description: Kubernetes, which metadata the system fills in
# custom:
#   code: POL-GIT-004
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: ["*"]
#   expected: what people decide, and nothing that the cluster keeps
#   remediation: remove the field from the template or patch
package weir.policies.gitops.cluster_fields

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, ["status"], "status is what the cluster reports") if {
	status := input.object.status
	not empty(status)
}

deny contains finding.at(input.index, ["metadata", field], $"metadata.{field} is the cluster's own") if {
	some field, value in input.object.metadata
	field in fields
	not empty(value)
}

fields := {
	"creationTimestamp", "deletionTimestamp", "generation", "managedFields", "resourceVersion",
	"selfLink", "uid",
}

deny contains finding.at(input.index, ["metadata", "annotations", name], $"annotation {name} is written at each sync") if {
	some name in ["argocd.argoproj.io/tracking-id", "kubectl.kubernetes.io/last-applied-configuration"]
	input.object.metadata.annotations[name]
}

deny contains finding.at(input.index, ["metadata", "labels", name], $"label {name} says \"{value}\", and Argo CD may track by it") if {
	some name in facts.parameters.gitops.trackingLabels
	value := input.object.metadata.labels[name]
}

# Generators of code leave these behind; they say nothing.
empty(value) if value in {null, {}, []}
