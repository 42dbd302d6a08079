# METADATA
# title: Pod without the token that Flink needs
# description: |
#   A JobManager in native mode makes its TaskManagers through Kubernetes' API, and with Kubernetes' high
#   availability both find the leader there. Without a token the job never starts. A token that is
#   mounted and not needed is not reported: removing it is good advice, but no contradiction.
# related_resources:
#   - ref: https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
#     description: Kubernetes, service accounts for pods
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/kubernetes_ha/
#     description: Flink, high availability on Kubernetes
# custom:
#   code: POL-POD-018
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: a mounted token in native mode's JobManager, and in every pod with Kubernetes' high availability
#   remediation: remove automountServiceAccountToken, or set it to true
package weir.policies.pods.service_account_token

import data.weir.lib.finding
import data.weir.lib.flink

deny contains finding.at(input.index, path, "automountServiceAccountToken is false") if {
	some pod in input.parsed.pods
	pod.spec.automountServiceAccountToken == false
	needs_token(pod.role)
	path := array.concat(pod.at, ["automountServiceAccountToken"])
}

deny contains finding.at(i, ["automountServiceAccountToken"], $"automountServiceAccountToken is false for the pods of \"{input.object.metadata.name}\"") if {
	some i, entry in object.get(input, "objects", [])
	entry.kind == "ServiceAccount"
	entry.object.automountServiceAccountToken == false
	entry.name == flink.spec.serviceAccount
	entry.namespace == input.object.metadata.namespace
	some pod in input.parsed.pods
	needs_token(pod.role)
	object.get(pod.spec, "automountServiceAccountToken", null) == null
}

needs_token("jobManager") if input.parsed.mode == "native"

needs_token(_) if flink.high_availability == "kubernetes"
