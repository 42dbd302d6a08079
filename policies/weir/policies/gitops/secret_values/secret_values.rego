# METADATA
# title: Secret with its values
# description: |
#   What is written into Git stays there: in every clone, in every fork and in the history, after it was
#   deleted. Whoever may read the repository has the password.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/operator-manual/secret-management/
#     description: Argo CD, secret management
#   - ref: https://kubernetes.io/docs/concepts/security/secrets-good-practices/
#     description: Kubernetes, good practices for Secrets
# custom:
#   code: POL-GIT-002
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Secret]
#   expected: a reference to where the secret is kept
#   remediation: deliver an ExternalSecret or a SecretProviderClass instead, and change the value
package weir.policies.gitops.secret_values

import data.weir.lib.finding

deny contains finding.at(input.index, [field, key], $"{field} has a value for \"{key}\"") if {
	some field in ["data", "stringData"]
	some key, value in input.object[field]
	not value in {"", null}
}
