# METADATA
# title: Texts that stand in Flink's objects
# description: |
#   Options, environment variables and arguments, each with its value, its place and a label for
#   messages; with a name in lower case and hyphens, and what that name is given.
package weir.lib.literals

import data.weir.lib.pods

# METADATA
# description: All of them. Labels never hold a value.
texts := array.flatten([options, variables, of_job, of_jar, of_containers])

# METADATA
# description: All values, so that one look tells whether a word is anywhere; much cheaper than the texts.
values := concat("\n", array.flatten([
	[value | some value in object.get(input.parsed, "configuration", {})],
	[variable.value | some variable in variables_of_containers],
	lists,
	[text.value | some text in of_jar],
]))

# METADATA
# description: The same in lower case.
lower_values := lower(values)

# METADATA
# description: All names, and the arguments that may have one, as names are written here.
names := normal(concat("\n", array.flatten([
	[key | some key, _ in object.get(input.parsed, "configuration", {})],
	[variable.name | some variable in variables_of_containers],
	lists,
])))

variables_of_containers := [variable |
	some item in pods.containers
	some variable in object.get(item.container.container, "env", [])
	is_string(object.get(variable, "value", ""))
]

# What is no text has no place here, and would silence the rest.
lists := array.concat(list_of_job, array.flatten([list |
	some item in pods.containers
	some field in ["command", "args"]
	list := [text | some text in object.get(item.container.container, field, []); is_string(text)]
]))

list_of_job := [text |
	some text in object.get(input.object, array.concat(input.parsed.job.at, ["args"]), [])
	is_string(text)
] if {
	input.parsed.job
} else := []

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

# An address may have a user and a password.
of_jar := [text |
	text := {
		"name": "",
		"value": input.parsed.job.jar.text,
		"given": "",
		"label": "jarURI",
		"path": array.concat(input.parsed.job.at, ["jarURI"]),
	}
]

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

argument(option, value, i) := {"name": normal(option), "given": after_option(option, value), "label": label(option, value, i)} if {
	option != ""
} else := {"name": normal(split(value, "=")[0]), "given": after_equals(value), "label": place(i)} if {
	contains(value, "=")
} else := {"name": "", "given": "", "label": place(i)}

# What is not plainly a name may hold a value, and is not fit to be printed.
label(option, value, i) := $"argument \"{option}\"" if {
	option != value
	regex.match(`^(--[A-Za-z]|-D)[\w.-]*$`, option)
} else := place(i)

place(i) := $"argument {i + 1}"

after_option(option, value) := "" if {
	value == option
} else := after_equals(value) if {
	startswith(value, "-")
} else := value

after_equals(value) := substring(value, indexof(value, "=") + 1, -1)

# In lower case, with hyphens alone between the words and around them.
normal(name) := concat("", ["-", trim(strings.replace_n(hyphens, lower(name)), "-"), "-"])

hyphens := {"_": "-", ".": "-", "=": "-", "\n": "-\n-"}
