# METADATA
# title: Facts of the environment, and parameters
# description: |
#   Embedded, they are data that is set once; a server that serves many repositories gets them with
#   each input.
package weir.lib.facts

environment := input.facts.environment

environment := data.weir.environments[input.environment.name] if not input.facts

parameters := input.facts.parameters

parameters := data.weir.parameters if not input.facts

tier := input.environment.tier

production if tier == "prod"
