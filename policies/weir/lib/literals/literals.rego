# METADATA
# title: Texts that stand in Flink's objects
# description: |
#   Options, environment variables and arguments, each with its value, its place and a label for
#   messages; with a name in lower case and hyphens, and what that name is given.
package weir.lib.literals

import data.weir.lib.pods

# METADATA
# description: All of them. Labels never hold a value.
texts := array.flatten([options, variables, of_job, of_containers])

# METADATA
# description: All values, so that one look tells whether a word is anywhere.
values := concat("\n", [text.value | some text in texts])

# METADATA
# description: The same in lower case.
lower_values := lower(values)

# METADATA
# description: All names, for the same purpose.
names := concat("\n", [text.name | some text in texts])

options := [text |
	some key, value in object.get(input.parsed, "configuration", {})
	text := {
		"name": normal(key),
		"value": value,
		"given": value,
		"label": $"option \"{key}\"",
		"path": array.flatten([input.parsed.at, "flinkConfiguration", key]),
	}
]

variables := [text |
	some item in pods.containers
	some i, variable in object.get(item.container.container, "env", [])
	text := {
		"name": normal(variable.name),
		"value": variable.value,
		"given": variable.value,
		"label": $"variable \"{variable.name}\"",
		"path": array.flatten([item.container.at, "env", i, "value"]),
	}
]

of_job := arguments(path, object.get(input.object, path, [])) if {
	path := array.concat(input.parsed.job.at, ["args"])
} else := []

of_containers := [text |
	some item in pods.containers
	some field in ["command", "args"]
	some text in arguments(array.concat(item.container.at, [field]), object.get(item.container.container, field, []))
]

arguments(path, list) := [text |
	some i, value in list
	option := option_of(list, i)
	text := object.union({"value": value, "path": array.concat(path, [i])}, argument(option, value, i))
]

# The option that an argument gives or follows; empty where there is none.
option_of(list, i) := split(list[i], "=")[0] if {
	startswith(list[i], "-")
} else := list[i - 1] if {
	startswith(list[i - 1], "-")
	not contains(list[i - 1], "=")
} else := ""

# What looks like x=password is not fit to be printed: its place must do.
argument(option, value, i) := {"name": normal(option), "given": given, "label": $"argument \"{option}\""} if {
	option != ""
	given := after_option(option, value)
} else := {"name": normal(split(value, "=")[0]), "given": given, "label": $"argument {i + 1}"} if {
	given := after_equals(value)
} else := {"name": "", "given": "", "label": $"argument {i + 1}"}

after_option(option, value) := "" if {
	value == option
} else := after_equals(value) if {
	startswith(value, "-")
} else := value

after_equals(value) := substring(value, indexof(value, "=") + 1, -1) if contains(value, "=")

normal(name) := concat("", ["-", trim(strings.replace_n({"_": "-", ".": "-"}, lower(name)), "-"), "-"])
