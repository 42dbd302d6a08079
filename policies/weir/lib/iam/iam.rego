# METADATA
# title: Roles and policies of IAM
# description: What the documents of the object that a rule looks at allow, and whom they trust.
package weir.lib.iam

import data.weir.lib.facts

# METADATA
# description: The documents of a role or of a policy that grant rights.
documents := input.parsed.role.policies

documents := [input.parsed.policy] if not input.parsed.role

# METADATA
# description: Every statement that allows something, with its document's path and how people name it.
allowed := [grant |
	some document in documents
	some statement in document.statements
	statement.effect == "Allow"
	grant := {"path": document.at, "name": name(statement), "statement": statement}
]

# METADATA
# description: The same of a role's trust.
trusted := [grant |
	trust := input.parsed.role.trust
	some statement in trust.statements
	statement.effect == "Allow"
	grant := {"path": trust.at, "name": name(statement), "statement": statement}
]

name(statement) := $"statement \"{statement.sid}\"" if statement.sid != ""

name(statement) := $"statement {statement.at + 1}" if statement.sid == ""

# METADATA
# description: Path of what AWS gets to see of the object.
body := ["spec", "forProvider"] if endswith(input.group, ".upbound.io")

body := ["spec"] if not endswith(input.group, ".upbound.io")

# METADATA
# description: A pattern up to its first wildcard.
literal(pattern) := split(replace(pattern, "?", "*"), "*")[0]

# METADATA
# description: Whether a text is a pattern.
wild(text) if contains(text, "*")

wild(text) if contains(text, "?")

# METADATA
# description: Whether an action stands for a whole service, or for all of them.
whole_service(action) if {
	wild(action)
	regex.match(`^([^:]*:)?[*?]+$`, action)
}

# METADATA
# description: |
#   The condition of a statement on this key, compared without regard to case, whose operator says
#   that the key must be there and be one of the values.
demanded(statement, key) := [condition |
	some condition in statement.conditions
	lower(condition.key) == lower(key)
	condition.operator in {"StringEquals", "StringLike", "ArnEquals", "ArnLike"}
	count(condition.values) > 0
]

# METADATA
# description: The identity provider of a cluster, by what stands behind oidc-provider/ in its ARN.
issuer(principal) := found if {
	principal.type == "Federated"
	[_, found] := split(principal.value, ":oidc-provider/")
}

# METADATA
# description: |
#   Whether a pattern of subjects is one that EMR's generated names of service accounts need: the
#   namespace named in full.
approved_pattern(subject) if {
	facts.environment.operator.type == "emr"
	wild_in_name_alone(subject)
	some prefix in facts.parameters.iam.serviceAccountPatterns
	startswith(split(subject, ":")[3], prefix)
}

wild_in_name_alone(subject) if {
	[service, accounts, namespace, _] := split(subject, ":")
	not wild(concat("", [service, accounts, namespace]))
}
