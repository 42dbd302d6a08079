# METADATA
# title: Findings
# description: The only shape that a rule's findings have; every rule builds them here.
package weir.lib.finding

# METADATA
# description: |
#   A finding about one field.
#   index: the object's place in input.objects; path: keys and places from the object's root to the
#   field; message: what is there, with its value quoted, without a full stop.
at(index, path, message) := {"object": index, "path": path, "message": message}

# METADATA
# description: The same with the figures that the message was made of, for reports.
with_facts(index, path, message, facts) := {
	"object": index,
	"path": path,
	"message": message,
	"facts": facts,
}
