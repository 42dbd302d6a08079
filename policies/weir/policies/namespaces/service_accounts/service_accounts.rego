# METADATA
# title: Pods with a service account that is not the workload's
# description: |
#   Pods that run as `default` share their rights with everything else in the namespace; pods whose
#   service account nobody delivers are never made. One that no pod uses holds rights that nobody misses
#   until they are abused. Where EMR's operator makes the accounts, only what is written is looked at.
# related_resources:
#   - ref: https://kubernetes.io/docs/concepts/security/service-accounts/
#     description: Kubernetes, service accounts
# custom:
#   code: POL-NS-010
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   scope: workload
#   expected: pods that use the workload's own service account, and no other account in its folder
#   remediation: take what changes the account out of patches and configuration
package weir.policies.namespaces.service_accounts

import data.weir.lib.clusters
import data.weir.lib.finding

# The account of each role's pods, and where it is written.
used := [account |
	some cluster in clusters.of_workload
	some component in ["jobmanager", "taskmanager"]
	account := object.union(clusters.account(cluster, component), {
		"index": cluster.index,
		"namespace": cluster.namespace,
	})
]

delivered := [{"index": index, "name": entry.name, "namespace": entry.namespace} |
	some index, entry in input.objects
	entry.kind == "ServiceAccount"
]

deny contains finding.at(account.index, account.path, "pods run as service account \"default\"") if {
	some account in used
	account.name == "default"
}

deny contains finding.at(account.index, account.path, message) if {
	some account in used
	account.name != "default"
	not known(account)
	message := $"service account \"{account.name}\" is not the workload's"
}

deny contains finding.at(account.index, ["metadata", "name"], $"no pod uses service account \"{account.name}\"") if {
	count(used) > 0
	some account in delivered
	not is_used(account)
}

known(account) if account.name == input.workload.serviceAccount

known(account) if {
	some one in delivered
	one.name == account.name
	one.namespace == account.namespace
}

is_used(account) if {
	some one in used
	one.name == account.name
	one.namespace == account.namespace
}
