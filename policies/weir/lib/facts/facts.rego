# METADATA
# title: Facts of the environment, and parameters
# description: |
#   Embedded, they are data that is set once; a server that serves many repositories gets them with
#   each input.
package weir.lib.facts

# METADATA
# description: What holds in the environment of the input; undefined for the company.
environment := input.facts.environment

environment := data.weir.environments[input.environment.name] if not input.facts

# METADATA
# description: What holds in every environment, by name; for rules over the whole company alone.
environments := input.facts.environments

environments := data.weir.environments if not input.facts

# METADATA
# description: The parameters as they hold in the environment; the company's own where there is none.
parameters := environment.parameters

parameters := of_company if not environment.parameters

of_company := input.facts.parameters

of_company := data.weir.parameters if not input.facts

# METADATA
# description: The environment's tier; undefined for the company.
tier := input.environment.tier

# METADATA
# description: Whether the environment is of production.
production if tier == "prod"
