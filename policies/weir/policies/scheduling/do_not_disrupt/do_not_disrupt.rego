# METADATA
# title: Node that may never be replaced
# description: |
#   `karpenter.sh/do-not-disrupt: "true"` keeps a node for as long as the pod lives: no security update and no
#   consolidation. A JobManager has a reason; other pods must say theirs in an annotation, or
#   say for how long. A pool without terminationGracePeriod never gets such a node back.
# related_resources:
#   - ref: https://karpenter.sh/docs/concepts/disruption/
#     description: Karpenter, disruption
# custom:
#   code: POL-SCH-003
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, NodePool.karpenter.sh]
#   expected: the annotation on JobManagers alone, or a duration, or with a reason; pools with terminationGracePeriod
#   remediation: remove the annotation or say why; set terminationGracePeriod on the pool
package weir.policies.scheduling.do_not_disrupt

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods

annotation := "karpenter.sh/do-not-disrupt"

deny contains finding.at(input.index, path, $"{annotation} is \"true\" without a reason") if {
	some pod in input.parsed.pods
	pod.annotations[annotation] == "true"
	not pod.role in facts.parameters.scheduling.doNotDisruptRoles
	trim_space(object.get(pod.annotations, facts.parameters.scheduling.doNotDisruptReason, "")) == ""
	path := array.concat(pods.metadata_path(pod, "annotations"), [annotation])
}

deny contains finding.at(input.index, path, "terminationGracePeriod is not set") if {
	input.object.kind == "NodePool"
	path := ["spec", "template", "spec", "terminationGracePeriod"]
	object.get(input.object, path, null) == null
}
