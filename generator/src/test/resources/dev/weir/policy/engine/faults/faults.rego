# Rules that misbehave, one entry point each. Compiled from this folder's parent by
#   opa build -t wasm -b faults --capabilities <policies/capabilities.json> -o bundle.tar.gz
package faults

# METADATA
# entrypoint: true
good contains input.word

# METADATA
# entrypoint: true
formatted contains sprintf("%s of %d", [input.word, count(input)])

# METADATA
# entrypoint: true
patterned contains word if {
	word := input.word
	regex.match(`^[a-z]+$`, word)
}

# METADATA
# entrypoint: true
known contains data.known

# METADATA
# entrypoint: true
conflicting := 1 if input.word

# METADATA
# entrypoint: true
missing := input.nothing

# METADATA
# entrypoint: true
endless contains total if {
	total := count([1 | some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i == j])
}

conflicting := 2 if input.word
