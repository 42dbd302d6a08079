# METADATA
# title: Flink's REST interface open to the network
# description: |
#   Whoever reaches Flink's REST interface runs code as the job: it takes jars and asks for no password. It
#   belongs behind a Service of the cluster; an Ingress must at least encrypt, and where the platform names
#   annotations for a login, have one of them.
# related_resources:
#   - ref: https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/
#     description: Apache Flink, native Kubernetes, accessing the web interface
#   - ref: https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/operations/ingress/
#     description: Flink Kubernetes operator, ingress
# custom:
#   code: POL-NET-011
#   since: "2026.11"
#   severity: {dev: warn, staging: deny, prod: deny}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment, Service, Ingress.networking.k8s.io]
#   expected: Services inside the cluster, and Ingresses with TLS and the platform's login
#   remediation: remove the type, or give the ingress TLS and the annotations that the platform asks for
package weir.policies.network.exposed_rest

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.units

words := facts.parameters.network

option := "kubernetes.rest-service.exposed.type"

deny contains finding.at(input.index, path, $"{option} is \"{type}\"") if {
	type := input.parsed.configuration[option]
	not type in words.restServiceTypes
	path := array.concat(input.parsed.at, ["flinkConfiguration", option])
}

deny contains finding.at(input.index, ["spec", "type"], $"type of the Service is \"{type}\"") if {
	input.object.kind == "Service"
	units.of_team
	type := object.get(input.object, ["spec", "type"], "ClusterIP")
	not type in words.serviceTypes
}

deny contains finding.at(input.index, ["spec", "externalIPs"], $"external address \"{address}\" leads to the Service") if {
	input.object.kind == "Service"
	units.of_team
	some address in input.object.spec.externalIPs
}

# What an ingress says, of the Ingress itself or of what the operator makes one of.
ingress := {
	"path": ["spec"],
	"tls": object.get(input.object, ["spec", "tls"], []),
	"annotations": object.get(input.object, ["metadata", "annotations"], {}),
} if {
	input.object.kind == "Ingress"
	units.of_team
}

ingress := {
	"path": path,
	"tls": object.get(input.object, array.concat(path, ["tls"]), []),
	"annotations": object.get(input.object, array.concat(path, ["annotations"]), {}),
} if {
	path := array.concat(input.parsed.at, ["ingress"])
	is_object(object.get(input.object, path, null))
}

deny contains finding.at(input.index, ingress.path, "ingress has neither TLS nor a redirect to it") if {
	count(ingress.tls) == 0
	count({name | some name, value in words.ingressTlsAnnotations; ingress.annotations[name] == value}) == 0
}

deny contains finding.at(input.index, ingress.path, $"ingress has no login: none of {names}") if {
	count(words.ingressLoginAnnotations) > 0
	count({name | some name in words.ingressLoginAnnotations; ingress.annotations[name]}) == 0
	names := concat(", ", words.ingressLoginAnnotations)
}
