# METADATA
# title: Secret with its values
# description: |
#   What is written into Git stays there: in every clone, in every fork and in the history, after it was
#   deleted. Whoever may read the repository has the password. An ExternalSecret can carry one, too, in
#   its template.
# related_resources:
#   - ref: https://argo-cd.readthedocs.io/en/stable/operator-manual/secret-management/
#     description: Argo CD, secret management
#   - ref: https://kubernetes.io/docs/concepts/security/secrets-good-practices/
#     description: Kubernetes, good practices for Secrets
# custom:
#   code: POL-GIT-002
#   since: "2026.11"
#   severity: {dev: deny, staging: deny, prod: deny}
#   kinds: [Secret, ExternalSecret]
#   expected: a reference to where the secret is kept
#   remediation: let an ExternalSecret or a SecretProviderClass fetch the value, and change it
package weir.policies.gitops.secret_values

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.literals

deny contains finding.at(input.index, [field, key], $"{field} has a value for \"{key}\"") if {
	some field in ["data", "stringData"]
	input.object.kind == "Secret"
	some key, value in input.object[field]
	not value in {"", null}
}

# What a template gives as a text of its own, and not from the store.
deny contains finding.at(input.index, array.concat(template, [key]), $"the template has a value for \"{key}\"") if {
	input.object.kind == "ExternalSecret"
	some key, value in object.get(input.object, template, {})
	names_secret(literals.normal(key))
	not from_elsewhere(value)
}

template := ["spec", "target", "template", "data"]

names_secret(name) if {
	some word in facts.parameters.pods.secretWords
	contains(name, word)
	not is_harmless(name)
}

is_harmless(name) if {
	some ending in facts.parameters.pods.harmlessEndings
	endswith(name, concat("", [ending, "-"]))
}

from_elsewhere("")

from_elsewhere(value) if {
	some reference in facts.parameters.pods.secretReferences
	startswith(value, reference)
}

from_elsewhere(value) if contains(value, "{{")
