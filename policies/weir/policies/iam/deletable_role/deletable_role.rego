# METADATA
# title: Production role that goes with its object
# description: |
#   Where the object of a role is pruned by mistake, AWS loses the role and a running job its access at
#   once: checkpoints fail and state is lost with the next restart. A role that stays can be adopted again.
# related_resources:
#   - ref: https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/
#     description: AWS Controllers for Kubernetes, deletion policy
#   - ref: https://docs.crossplane.io/latest/managed-resources/managed-resources/
#     description: Crossplane, management policies
# custom:
#   code: POL-IAM-014
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [Role.iam.services.k8s.aws, Role.iam.aws.m.upbound.io, Role.iam.aws.upbound.io]
#   expected: a role that stays in AWS when its object goes
#   remediation: remove the patch or template that lets the role go
package weir.policies.iam.deletable_role

import data.weir.lib.facts
import data.weir.lib.finding

deny contains finding.at(input.index, path, "the role is deleted with its object") if {
	facts.tier in facts.parameters.iam.retainedTiers
	not input.parsed.role.retained
}

path := ["metadata", "annotations", "services.k8s.aws/deletion-policy"] if input.group == "iam.services.k8s.aws"

path := ["spec", "managementPolicies"] if input.group != "iam.services.k8s.aws"
