# METADATA
# title: Folders of delivery
# description: Whose an object is, by the folder that it is delivered in.
package weir.lib.units

# METADATA
# description: The object of a rule by kind is in a team's folder, and not in one of the platform's.
of_team if not startswith(split(input.unit, "/")[1], "_")

# METADATA
# description: |
#   The object of a rule by kind is in the folder of a team as a whole, where its people's rights are,
#   and not in that of one workload.
of_whole_team if {
	parts := split(input.unit, "/")
	count(parts) == 3
	parts[2] == "_tenant"
}
