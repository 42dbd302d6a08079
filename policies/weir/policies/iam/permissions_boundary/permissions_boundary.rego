# METADATA
# title: Role without the permissions boundary, or outside of its path
# description: |
#   The boundary is what holds when a role's own policy is wrong; the path is what limits those who make
#   roles to these. A role without them may be given more than the company ever meant jobs to have.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
#     description: AWS IAM, permissions boundaries
# custom:
#   code: POL-IAM-006
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [Role.iam.services.k8s.aws, Role.iam.aws.m.upbound.io, Role.iam.aws.upbound.io]
#   expected: the environment's permissions boundary and path of roles
#   remediation: name identity.permissionsBoundary in the environment, and patch neither
package weir.policies.iam.permissions_boundary

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.iam

role := input.parsed.role

identity := object.get(facts.environment, "identity", {})

deny contains finding.at(input.index, path, "the role has no permissions boundary") if {
	object.get(role, "boundary", "") == ""
	path := array.concat(iam.body, ["permissionsBoundary"])
}

deny contains finding.at(input.index, path, $"the permissions boundary is \"{boundary}\", not \"{expected}\"") if {
	boundary := role.boundary
	boundary != ""
	boundary != expected
	path := array.concat(iam.body, ["permissionsBoundary"])
}

# A team may have its own.
expected := object.get(facts.parameters.iam.boundaries, team, common) if {
	team := object.get(input, ["team", "name"], "")
	common := object.get(identity, "permissionsBoundary", "")
}

deny contains finding.at(input.index, path, $"the path is \"{role.path}\", not \"{identity.rolePath}\"") if {
	role.path != identity.rolePath
	path := array.concat(iam.body, ["path"])
}
