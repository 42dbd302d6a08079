# METADATA
# title: Kubernetes' quantities
# description: For texts that are not parsed beforehand, such as those inside annotations.
package weir.lib.quantities

# METADATA
# description: Thousandths of a core; undefined for what is no quantity.
milli_cpu(value) := to_number(trim_suffix(text, "m")) if {
	text := $"{value}"
	endswith(text, "m")
} else := to_number(value) * 1000

# METADATA
# description: Bytes; undefined for what is no quantity.
bytes(value) := amounts[0] if {
	text := $"{value}"
	amounts := [amount |
		some unit, factor in units
		endswith(text, unit)
		amount := to_number(trim_suffix(text, unit)) * factor
	]
	count(amounts) == 1
} else := to_number(value)

units := {
	"Ki": 1024,
	"Mi": 1048576,
	"Gi": 1073741824,
	"Ti": 1099511627776,
	"k": 1000,
	"M": 1000000,
	"G": 1000000000,
	"T": 1000000000000,
}
