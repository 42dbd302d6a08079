# METADATA
# title: Secret in plain text
# description: |
#   What stands in a manifest stands in Git for ever, in the operator's log and in every reader's `kubectl
#   get`. A finding never shows the value; whoever reads it should still take the value for known.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/configuration/secret/
#     description: Kubernetes, secrets
# custom:
#   code: POL-POD-013
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob]
#   expected: credentials from a Secret, a mounted file or the job's role
#   remediation: replace the value, and declare it under secrets so that it is mounted
package weir.policies.pods.plain_secrets

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.literals

deny contains finding.at(input.index, text.path, $"{text.label} is a secret in plain text") if {
	some text in secrets
}

secrets contains text if {
	some word in facts.parameters.pods.secretWords
	contains(literals.names, word)
	some text in literals.texts
	contains(text.name, word)
	not is_harmless(text.name)
	is_literal(text.given)
}

# Such as a password inside an address.
secrets contains text if {
	some mark in facts.parameters.pods.secretMarks
	contains(literals.lower_values, mark)
	some text in literals.texts
	some i, part in split(lower(text.value), mark)
	i > 0
	is_literal(trim_left(part, " \"'"))
}

secrets contains text if {
	contains(literals.values, "@")
	some text in literals.texts
	contains(text.value, "@")
	regex.match(`://[^/@:\s]+:[^/@\s]+@`, text.value)
	is_literal(text.value)
}

# What is a credential by its form.
secrets contains text if {
	some sign in ["AKIA", "ASIA", "PRIVATE KEY-----", "ghp_", "eyJ"]
	contains(literals.values, sign)
	some text in literals.texts
	contains(text.value, sign)
	regex.match(`\b(AKIA|ASIA)[0-9A-Z]{16}\b|PRIVATE KEY-----|\bghp_[0-9A-Za-z]{36}|\beyJ[\w-]{10,}\.eyJ`, text.value)
}

is_harmless(name) if {
	some ending in facts.parameters.pods.harmlessEndings
	endswith(name, concat("", [ending, "-"]))
}

is_literal(value) if {
	not lower(value) in {"", "true", "false"}
	not is_reference(value)
}

is_reference(value) if {
	some start in facts.parameters.pods.secretReferences
	startswith(value, start)
}

is_reference(value) if contains(value, "${")

is_reference(value) if contains(value, "$(")
