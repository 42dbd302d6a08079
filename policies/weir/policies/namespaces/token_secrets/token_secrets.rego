# METADATA
# title: Token of a service account that never ends
# description: |
#   A Secret of this type holds a token that is valid until somebody deletes it; whoever once read it
#   stays in. Pods get short-lived tokens by themselves. An ExternalSecret can make one too.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/service-accounts/
#     description: Kubernetes, service accounts and their tokens
# custom:
#   code: POL-NS-011
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [Secret, ExternalSecret]
#   expected: no Secret that holds a service account's token
#   remediation: remove the Secret; pods get their tokens from the kubelet
package weir.policies.namespaces.token_secrets

import data.weir.lib.finding

token := "kubernetes.io/service-account-token"

places := {
	"Secret": ["type"],
	"ExternalSecret": ["spec", "target", "template", "type"],
}

deny contains finding.at(input.index, path, $"type is \"{token}\"") if {
	path := places[input.object.kind]
	object.get(input.object, path, "") == token
}
