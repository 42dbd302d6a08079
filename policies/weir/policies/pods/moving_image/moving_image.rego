# METADATA
# title: Image that may be another one tomorrow
# description: |
#   A tag that moves brings new code at any restart of any pod: two TaskManagers of one job may run
#   different images, and going back to an older delivery does not bring the older image back.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/containers/images/
#     description: Kubernetes, images
# custom:
#   code: POL-POD-011
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: a digest, a tag that never moves, or a dated release
#   remediation: name the image by its digest or by a tag that is never written again
package weir.policies.pods.moving_image

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

deny contains finding.at(input.index, item.path, message) if {
	some item in pods.images
	not item.image.digest
	message := problem(item.image)
}

deny contains finding.at(input.index, path, $"release \"{release}\" moves") if {
	release := input.parsed.release
	moves(release)
	not input.parsed.image
	path := array.concat(input.parsed.at, ["emrReleaseLabel"])
}

problem(image) := $"image \"{image.text}\" has neither tag nor digest" if not image.tag

problem(image) := $"image \"{image.text}\" has the moving tag \"{image.tag}\"" if moves(image.tag)

moves(tag) if lower(tag) in facts.parameters.pods.movingTags

moves(tag) if {
	some ending in endings
	endswith(lower(tag), ending)
}

endings := [concat("", ["-", word]) | some word in facts.parameters.pods.movingTags]
