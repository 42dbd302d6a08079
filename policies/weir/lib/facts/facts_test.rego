package weir.lib.facts_test

import data.weir.lib.facts

environments := {"prod-eu": {"tier": "prod"}}

test_facts_are_data if {
	asked := {"environment": {"name": "prod-eu", "tier": "prod"}}
	facts.environment == {"tier": "prod"} with input as asked with data.weir.environments as environments
	facts.parameters == {"x": 1} with input as asked with data.weir.parameters as {"x": 1}
}

test_facts_that_travel_win if {
	asked := {"environment": {"name": "prod-eu"}, "facts": {"environment": {"tier": "dev", "parameters": {"x": 2}}}}
	facts.environment.tier == "dev" with input as asked with data.weir.environments as environments
	facts.parameters == {"x": 2} with input as asked with data.weir.parameters as {"x": 1}
}

test_parameters_of_the_environment_win if {
	own := {"prod-eu": {"parameters": {"x": 3}}}
	asked := {"environment": {"name": "prod-eu"}}
	facts.parameters == {"x": 3} with input as asked with data.weir.environments as own
}

test_every_environment_is_known_by_name if {
	facts.environments == environments with input as {} with data.weir.environments as environments
	facts.environments == {"dev": {}} with input as {"facts": {"environments": {"dev": {}}}}
}

test_company_has_parameters if {
	facts.parameters == {"x": 4} with input as {} with data.weir.parameters as {"x": 4}
	facts.parameters == {"x": 5} with input as {"facts": {"parameters": {"x": 5}}}
}

test_tier_is_the_environments if {
	facts.production with input as {"environment": {"tier": "prod"}}
	not facts.production with input as {"environment": {"tier": "dev"}}
}
