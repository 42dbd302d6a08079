# Written by `./weir policy build` from the METADATA of the rules: edits are lost.
package weir.main

import data.weir.policies

# METADATA
# description: Every finding about the objects of one workload.
# entrypoint: true
workload contains finding if some finding in of_objects

# METADATA
# description: Every finding about the objects of one team's own unit.
# entrypoint: true
team contains finding if some finding in of_objects

# METADATA
# description: Every finding about the objects of one environment's platform parts.
# entrypoint: true
environment contains finding if some finding in of_objects

# METADATA
# description: Every finding about all environments together.
# entrypoint: true
company contains object.union(finding, {"code": "POL-REL-001"}) if {
	some finding in policies.releases.production_first.deny
}

of_objects contains finding if {
	some index, entry in input.objects
	entry.kind == "FlinkDeployment"
	some finding in flink_deployment with input.object as entry.object with input.index as index
}

of_objects contains finding if {
	some index, entry in input.objects
	entry.kind == "Namespace"
	some finding in namespace with input.object as entry.object with input.index as index
}

flink_deployment contains object.union(finding, {"code": "POL-POD-001"}) if {
	some finding in policies.pods.host_network.deny
}

namespace contains object.union(finding, {"code": "POL-NS-002"}) if {
	some finding in policies.namespaces.pod_security_feedback.deny
}
