# METADATA
# title: Image from outside the allowed registries
# description: |
#   An image from elsewhere was scanned by nobody, may vanish, and is pulled with the company's network from
#   a place that it does not control. The environment's registries are the prefixes that are allowed;
#   without any every registry is.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/containers/images/
#     description: Kubernetes, images
# custom:
#   code: POL-POD-010
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: images below the environment's registries, sidecars and log shippers included
#   remediation: copy the image into an allowed registry, or ask the platform to add its prefix
package weir.policies.pods.image_registries

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, place.path, $"image \"{place.text}\" is in no allowed registry") if {
	count(facts.environment.registries) > 0
	some place in places
	not is_allowed(complete(place.text))
}

places := array.flatten([of_containers, of_volumes, of_shipper])

of_containers := [{"text": item.image.text, "path": item.path} | some item in pods.images]

of_volumes := [{"text": text, "path": path} |
	some pod in input.parsed.pods
	some i, volume in object.get(pod.spec, "volumes", [])
	text := volume.image.reference
	path := array.flatten([pod.at, "volumes", i, "image", "reference"])
]

of_shipper := [{"text": text, "path": path} |
	path := array.concat(input.parsed.at, ["monitoringConfiguration", "image"])
	text := object.get(input.object, path, "")
	text != ""
]

# A short name as container runtimes complete it.
complete(text) := text if {
	first := split(text, "/")[0]
	first != text
	some sign in [".", ":", "localhost"]
	contains(first, sign)
} else := $"docker.io/{text}" if {
	contains(text, "/")
} else := $"docker.io/library/{text}"

# A prefix never ends in the middle of a name.
is_allowed(text) if {
	some prefix in facts.environment.registries
	startswith(text, prefix)
	rest := trim_prefix(text, prefix)
	ends_there(prefix, rest)
}

ends_there(prefix, _) if endswith(prefix, "/")

ends_there(_, rest) if rest == ""

ends_there(_, rest) if substring(rest, 0, 1) in {"/", ":", "@"}
