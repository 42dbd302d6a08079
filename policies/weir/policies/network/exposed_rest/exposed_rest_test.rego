package weir.policies.network.exposed_rest_test

import data.weir.policies.network.exposed_rest

parameters := {"network": {
	"restServiceTypes": ["ClusterIP"],
	"serviceTypes": ["ClusterIP"],
	"ingressTlsAnnotations": {"example.com/redirect": "true"},
	"ingressLoginAnnotations": [],
}}

denied(question, moved) := found if {
	found := exposed_rest.deny with input as question with data.weir.parameters as object.union(parameters, moved)
}

option := "kubernetes.rest-service.exposed.type"

deployment(configuration, spec) := {
	"index": 0,
	"unit": "prod/payments/fraud",
	"object": {"kind": "FlinkDeployment", "spec": spec},
	"parsed": {"at": ["spec"], "configuration": configuration},
}

object_of(kind, annotations, spec) := {
	"index": 0,
	"unit": "prod/payments/fraud",
	"object": {"kind": kind, "metadata": {"name": "ui", "annotations": annotations}, "spec": spec},
	"parsed": {},
}

unencrypted(path) := {{"object": 0, "path": path, "message": "ingress has neither TLS nor a redirect to it"}}

test_interface_inside_the_cluster_passes if {
	count(denied(deployment({}, {}), {})) == 0
	count(denied(deployment({option: "ClusterIP"}, {"ingress": null}), {})) == 0
	count(denied(object_of("Service", {}, {}), {})) == 0
	count(denied(object_of("Service", {}, {"type": "ClusterIP"}), {})) == 0
}

test_rest_service_is_denied if {
	denied(deployment({option: "LoadBalancer"}, {}), {}) == {{
		"object": 0,
		"path": ["spec", "flinkConfiguration", option],
		"message": "kubernetes.rest-service.exposed.type is \"LoadBalancer\"",
	}}
}

test_services_are_denied if {
	denied(object_of("Service", {}, {"type": "NodePort", "externalIPs": ["1.2.3.4"]}), {}) == {
		{"object": 0, "path": ["spec", "type"], "message": "type of the Service is \"NodePort\""},
		{"object": 0, "path": ["spec", "externalIPs"], "message": "external address \"1.2.3.4\" leads to the Service"},
	}
}

test_platforms_objects_pass if {
	of_platform := {"unit": "prod/_platform/ingress"}
	count(denied(object.union(object_of("Service", {}, {"type": "LoadBalancer"}), of_platform), {})) == 0
	count(denied(object.union(object_of("Ingress", {}, {}), of_platform), {})) == 0
}

test_encrypted_ingress_passes if {
	tls := {"tls": [{"hosts": ["a.example"]}]}
	count(denied(object_of("Ingress", {}, tls), {})) == 0
	count(denied(object_of("Ingress", {"example.com/redirect": "true"}, {}), {})) == 0
	count(denied(deployment({}, {"ingress": tls}), {})) == 0
	count(denied(deployment({}, {"ingress": {"annotations": {"example.com/redirect": "true"}}}), {})) == 0
}

test_plain_ingress_is_denied if {
	denied(object_of("Ingress", {}, {}), {}) == unencrypted(["spec"])
	denied(deployment({}, {"ingress": {"template": "a.example"}}), {}) == unencrypted(["spec", "ingress"])
	redirect := {"annotations": {"example.com/redirect": "false"}}
	denied(deployment({}, {"ingress": redirect}), {}) == unencrypted(["spec", "ingress"])
}

test_login_is_denied_where_asked_for if {
	asked := {"network": {"ingressLoginAnnotations": ["example.com/login", "example.com/sso"]}}
	question := deployment({}, {"ingress": {"tls": [{}]}})
	denied(question, asked) == {{
		"object": 0,
		"path": ["spec", "ingress"],
		"message": "ingress has no login: none of example.com/login, example.com/sso",
	}}
	with_login := deployment({}, {"ingress": {"tls": [{}], "annotations": {"example.com/sso": "x"}}})
	count(denied(with_login, asked)) == 0
}

test_words_are_parameters if {
	types := {"network": {"restServiceTypes": ["NodePort"], "serviceTypes": ["LoadBalancer"]}}
	count(denied(deployment({option: "NodePort"}, {}), types)) == 0
	count(denied(object_of("Service", {}, {"type": "LoadBalancer"}), types)) == 0
	redirect := {"network": {"ingressTlsAnnotations": {"example.com/https": "on"}}}
	count(denied(object_of("Ingress", {"example.com/https": "on"}, {}), redirect)) == 0
}
