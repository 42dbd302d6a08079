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
# description: Every finding about the platform's parts of one environment.
# entrypoint: true
environment contains finding if some finding in of_objects

# METADATA
# description: Every finding about everything together, from an index.
# entrypoint: true
company contains object.union(finding, {"code": "POL-REL-001"}) if some finding in policies.releases.production_first.deny

of_objects contains finding if {
	some index, entry in input.objects
	entry.kind == "FlinkBlueGreenDeployment"
	some finding in of_kind_flinkbluegreendeployment with input.object as entry.object with input.parsed as entry.parsed with input.unit as entry.unit with input.group as entry.group with input.index as index
}

of_objects contains finding if {
	some index, entry in input.objects
	entry.kind == "FlinkDeployment"
	some finding in of_kind_flinkdeployment with input.object as entry.object with input.parsed as entry.parsed with input.unit as entry.unit with input.group as entry.group with input.index as index
}

of_objects contains finding if {
	some index, entry in input.objects
	entry.kind == "Namespace"
	some finding in of_kind_namespace with input.object as entry.object with input.parsed as entry.parsed with input.unit as entry.unit with input.group as entry.group with input.index as index
}

of_objects contains finding if {
	some index, entry in input.objects
	entry.kind == "NetworkPolicy"
	some finding in of_kind_networkpolicy with input.object as entry.object with input.parsed as entry.parsed with input.unit as entry.unit with input.group as entry.group with input.index as index
}

of_kind_flinkbluegreendeployment contains object.union(finding, {"code": "POL-POD-001"}) if some finding in policies.pods.host_network.deny

of_kind_flinkdeployment contains object.union(finding, {"code": "POL-POD-001"}) if some finding in policies.pods.host_network.deny

of_kind_namespace contains object.union(finding, {"code": "POL-NS-002"}) if some finding in policies.namespaces.pod_security_feedback.deny

of_kind_networkpolicy contains object.union(finding, {"code": "POL-NET-006"}) if some finding in policies.network.world_egress.deny
