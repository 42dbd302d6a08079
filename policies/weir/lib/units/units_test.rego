package weir.lib.units_test

import data.weir.lib.units

test_folders_of_teams if {
	every unit in ["prod/payments/_tenant", "prod/payments/_tenant/fraud", "prod/payments/fraud"] {
		units.of_team with input as {"unit": unit}
	}
}

test_folders_of_the_platform if {
	every unit in ["prod/_platform/iam", "prod/_argocd", "prod/_argocd/payments"] {
		not units.of_team with input as {"unit": unit}
	}
}

test_folder_of_the_whole_team if {
	units.of_whole_team with input as {"unit": "prod/payments/_tenant"}
	not units.of_whole_team with input as {"unit": "prod/payments/_tenant/fraud"}
	not units.of_whole_team with input as {"unit": "prod/payments/fraud"}
}
