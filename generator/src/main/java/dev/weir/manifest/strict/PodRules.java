package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What an API server demands of a pod's template beyond its shape. */
final class PodRules {

  private static final String CONTAINERS = "/spec/{containers,initContainers}/*";
  private static final String PROBES = CONTAINERS + "/{livenessProbe,readinessProbe,startupProbe}";
  private static final String TERM = "/requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "/preferredDuringSchedulingIgnoredDuringExecution/*";

  private PodRules() {}

  /** The rules for a pod template, whose place is the template's root. */
  static RuleTree template() {
    RuleTree rules = MetadataRules.below();
    pod(rules);
    containers(rules);
    volumes(rules);
    scheduling(rules);
    return rules;
  }

  private static void pod(RuleTree rules) {
    rules
        .at("/spec/restartPolicy", Rules.oneOf("Always", "OnFailure", "Never"))
        .at(
            "/spec/dnsPolicy",
            Rules.oneOf("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"))
        .at("/spec/preemptionPolicy", Rules.oneOf("Never", "PreemptLowerPriority"))
        .at("/spec/terminationGracePeriodSeconds", Rules.range(0, Long.MAX_VALUE))
        .at("/spec/serviceAccountName", Rules.name(Names::subdomainFault))
        .at("/spec/imagePullSecrets/*/name", Rules.name(Names::subdomainFault))
        .at("/spec/nodeSelector", MetadataRules::labels)
        .at("/spec/securityContext", PodRules::ids)
        .at("/spec/securityContext/fsGroupChangePolicy", Rules.oneOf("OnRootMismatch", "Always"))
        .at("/spec/securityContext/seccompProfile/type", seccomp())
        .at("/spec/{containers,initContainers}", PodRules::namedOnce)
        .at("/spec/volumes", PodRules::namedOnce);
  }

  private static void containers(RuleTree rules) {
    rules
        .at(CONTAINERS, Rules.required("name"))
        .at(CONTAINERS + "/name", Rules.name(Names::labelFault))
        .at(CONTAINERS + "/imagePullPolicy", Rules.oneOf("Always", "IfNotPresent", "Never"))
        .at(CONTAINERS + "/terminationMessagePolicy", Rules.oneOf("File", "FallbackToLogsOnError"))
        .at(CONTAINERS + "/env/*", Rules.required("name"))
        .at(CONTAINERS + "/env/*/name", Rules.name(Names::variableFault))
        .at(CONTAINERS + "/env/*", Rules.atMostOne("value", "valueFrom"))
        .at(
            CONTAINERS + "/env/*/valueFrom",
            Rules.exactlyOne(
                "configMapKeyRef", "fieldRef", "fileKeyRef", "resourceFieldRef", "secretKeyRef"))
        .at(
            CONTAINERS + "/env/*/valueFrom/{configMapKeyRef,secretKeyRef}",
            Rules.required("name", "key"))
        .at(CONTAINERS + "/envFrom/*", Rules.exactlyOne("configMapRef", "secretRef"))
        .at(CONTAINERS + "/ports/*", Rules.required("containerPort"))
        .at(CONTAINERS + "/ports/*/{containerPort,hostPort}", Rules.range(1, 65_535))
        .at(CONTAINERS + "/ports/*/name", Rules.name(Names::portNameFault))
        .at(CONTAINERS + "/ports/*/protocol", Rules.oneOf("TCP", "UDP", "SCTP"))
        .at(CONTAINERS + "/resources/{limits,requests}/*", Rules.quantity())
        .at(CONTAINERS + "/resources", PodRules::requestsWithinLimits)
        .at(CONTAINERS + "/volumeMounts/*", Rules.required("name", "mountPath"))
        .at(CONTAINERS + "/securityContext", PodRules::ids)
        .at(CONTAINERS + "/securityContext/seccompProfile/type", seccomp())
        .at(PROBES + "/{httpGet,tcpSocket}", Rules.required("port"))
        .at(PROBES + "/{httpGet,tcpSocket}/port", Rules.port())
        .at(PROBES + "/httpGet/scheme", Rules.oneOf("HTTP", "HTTPS"));
  }

  private static void volumes(RuleTree rules) {
    rules
        .at("/spec/volumes/*", Rules.required("name"))
        .at("/spec/volumes/*/name", Rules.name(Names::labelFault))
        .at("/spec/volumes/*/emptyDir/sizeLimit", Rules.quantity())
        .at("/spec/volumes/*/emptyDir/medium", Rules.oneOf("", "Memory"))
        .at("/spec/volumes/*/persistentVolumeClaim", Rules.required("claimName"))
        .at("/spec/volumes/*/csi", Rules.required("driver"))
        .at("/spec/volumes/*/{configMap,secret}/defaultMode", Rules.range(0, 511))
        .at("/spec/volumes/*/{configMap,secret}/items/*", Rules.required("key", "path"))
        .graft("/spec/volumes/*/ephemeral/volumeClaimTemplate", StorageRules.claimSpec());
  }

  private static void scheduling(RuleTree rules) {
    RuleTree podTerm =
        new RuleTree()
            .at("", Rules.required("topologyKey"))
            .graft("/{labelSelector,namespaceSelector}", SelectorRules.labels());
    String pods = "/spec/affinity/{podAffinity,podAntiAffinity}";
    String nodes = "/spec/affinity/nodeAffinity";
    rules
        .at(
            "/spec/tolerations/*/effect",
            Rules.oneOf("", "NoSchedule", "PreferNoSchedule", "NoExecute"))
        .at("/spec/tolerations/*/operator", Rules.oneOf("", "Equal", "Exists", "Lt", "Gt"))
        .at("/spec/tolerations/*", PodRules::existsHasNoValue)
        .at(
            "/spec/topologySpreadConstraints/*",
            Rules.required("maxSkew", "topologyKey", "whenUnsatisfiable"))
        .at("/spec/topologySpreadConstraints/*/maxSkew", Rules.range(1, Integer.MAX_VALUE))
        .at(
            "/spec/topologySpreadConstraints/*/whenUnsatisfiable",
            Rules.oneOf("DoNotSchedule", "ScheduleAnyway"))
        .graft("/spec/topologySpreadConstraints/*/labelSelector", SelectorRules.labels())
        .graft(pods + TERM + "/*", podTerm)
        .graft(pods + PREFERRED + "/podAffinityTerm", podTerm)
        .at("/spec/affinity/*" + PREFERRED + "/weight", Rules.range(1, 100))
        .at(nodes + TERM, Rules.required("nodeSelectorTerms"))
        .graft(nodes + TERM + "/nodeSelectorTerms/*", SelectorRules.nodes())
        .graft(nodes + PREFERRED + "/preference", SelectorRules.nodes());
  }

  private static Rule seccomp() {
    return Rules.oneOf("RuntimeDefault", "Localhost", "Unconfined");
  }

  private static void ids(JsonNode context, Place place, Consumer<Violation> out) {
    Rule id = Rules.range(0, Integer.MAX_VALUE);
    for (String field : new String[] {"runAsUser", "runAsGroup", "fsGroup"}) {
      id.check(context.path(field), place.child(field), out);
    }
  }

  private static void namedOnce(JsonNode list, Place place, Consumer<Violation> out) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String name = list.path(i).path("name").asText("");
      if (!name.isEmpty() && !seen.add(name)) {
        String pointer = place.child(Integer.toString(i)).pointer("name");
        String found = "second " + Shown.quoted(name) + " in " + place.segment();
        out.accept(
            Violation.of(pointer, Problem.CONFLICT, found, "each name once", "rename one of them"));
      }
    }
  }

  private static void requestsWithinLimits(
      JsonNode resources, Place place, Consumer<Violation> out) {
    for (Map.Entry<String, JsonNode> request : resources.path("requests").properties()) {
      JsonNode limit = resources.path("limits").path(request.getKey());
      Optional<BigDecimal> asked = Quantities.amount(request.getValue().asText());
      Optional<BigDecimal> most = Quantities.amount(limit.asText());
      if (asked.isPresent() && most.isPresent() && asked.get().compareTo(most.get()) > 0) {
        out.accept(
            Violation.of(
                place.child("requests").pointer(request.getKey()),
                Problem.CONFLICT,
                "request " + request.getValue().asText() + " above limit " + limit.asText(),
                "a request of at most its limit",
                "raise the limit or lower the request"));
      }
    }
  }

  private static void existsHasNoValue(JsonNode toleration, Place place, Consumer<Violation> out) {
    String value = toleration.path("value").asText("");
    if (toleration.path("operator").asText("").equals("Exists") && !value.isEmpty()) {
      out.accept(
          Violation.of(
              place.pointer("value"),
              Problem.CONFLICT,
              "value " + Shown.quoted(value) + " beside operator Exists",
              "no value: Exists matches any",
              "remove value or use operator Equal"));
    }
  }
}
