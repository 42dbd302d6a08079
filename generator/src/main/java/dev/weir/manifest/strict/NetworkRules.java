package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an API server demands of network policies, Services and Ingresses. */
final class NetworkRules {

  private static final String PEERS = "/spec/ingress/*/from/*";
  private static final String TARGETS = "/spec/egress/*/to/*";
  private static final Pattern CIDR_4 =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!/)|(?=/))){4}/(\\d|[12]\\d|3[0-2])");
  private static final Pattern CIDR_6 =
      Pattern.compile("[0-9a-fA-F:.]{2,45}/(\\d|[1-9]\\d|1[01]\\d|12[0-8])");

  private NetworkRules() {}

  static RuleTree policy() {
    RuleTree peer =
        new RuleTree()
            .at("", NetworkRules::blockAlone)
            .graft("/{podSelector,namespaceSelector}", SelectorRules.labels())
            .at("/ipBlock", Rules.required("cidr"))
            .at("/ipBlock/cidr", Rules.name(NetworkRules::cidrFault))
            .at("/ipBlock/except/*", Rules.name(NetworkRules::cidrFault));
    return new RuleTree()
        .at("", Rules.required("spec"))
        .at("/spec/policyTypes/*", Rules.oneOf("Ingress", "Egress"))
        .graft("/spec/podSelector", SelectorRules.labels())
        .graft(PEERS, peer)
        .graft(TARGETS, peer)
        .at("/spec/{ingress,egress}/*/ports/*/port", Rules.port())
        .at("/spec/{ingress,egress}/*/ports/*/endPort", Rules.range(1, 65_535))
        .at("/spec/{ingress,egress}/*/ports/*/protocol", Rules.oneOf("TCP", "UDP", "SCTP"))
        .at("/spec/{ingress,egress}/*/ports/*", NetworkRules::endPort);
  }

  static RuleTree service() {
    return new RuleTree()
        .at("", Rules.required("spec"))
        .at("/spec/type", Rules.oneOf("ClusterIP", "ExternalName", "LoadBalancer", "NodePort"))
        .at("/spec/sessionAffinity", Rules.oneOf("ClientIP", "None"))
        .at("/spec/selector", MetadataRules::labels)
        .at("/spec/ports/*", Rules.required("port"))
        .at("/spec/ports/*/{port,nodePort}", Rules.range(1, 65_535))
        .at("/spec/ports/*/targetPort", Rules.port())
        .at("/spec/ports/*/name", Rules.name(Names::labelFault))
        .at("/spec/ports/*/protocol", Rules.oneOf("TCP", "UDP", "SCTP"))
        .at("/spec/ports", NetworkRules::namedWhenSeveral);
  }

  static RuleTree ingress() {
    RuleTree backend =
        new RuleTree()
            .at("", Rules.exactlyOne("resource", "service"))
            .at("/service", Rules.required("name", "port"))
            .at("/service/name", Rules.name(Names::serviceFault))
            .at("/service/port", Rules.exactlyOne("name", "number"))
            .at("/service/port/number", Rules.range(1, 65_535));
    String paths = "/spec/rules/*/http/paths";
    return new RuleTree()
        .at("/spec/ingressClassName", Rules.name(Names::subdomainFault))
        .at(paths, Rules.notEmpty())
        .at(paths + "/*", Rules.required("pathType", "backend"))
        .at(paths + "/*/pathType", Rules.oneOf("Exact", "ImplementationSpecific", "Prefix"))
        .graft(paths + "/*/backend", backend)
        .graft("/spec/defaultBackend", backend)
        .at("/spec/tls/*/secretName", Rules.name(Names::subdomainFault));
  }

  private static String cidrFault(String cidr) {
    boolean six = cidr.indexOf(':') >= 0;
    return (six ? CIDR_6 : CIDR_4).matcher(cidr).matches()
        ? ""
        : "an address range such as 10.0.0.0/8";
  }

  private static void blockAlone(JsonNode peer, Place place, Consumer<Violation> out) {
    if (peer.has("ipBlock") && (peer.has("podSelector") || peer.has("namespaceSelector"))) {
      out.accept(
          Violation.of(
              place.pointer(),
              Problem.CONFLICT,
              "ipBlock beside a selector",
              "either ipBlock or selectors in one peer",
              "make two peers of it"));
    } else if (peer.isObject() && peer.isEmpty()) {
      out.accept(
          Violation.of(
              place.pointer(),
              Problem.MISSING_FIELD,
              "a peer without any field",
              "one of ipBlock, namespaceSelector, podSelector",
              "add one of them"));
    }
  }

  private static void endPort(JsonNode port, Place place, Consumer<Violation> out) {
    JsonNode end = port.path("endPort");
    JsonNode start = port.path("port");
    if (!end.isIntegralNumber()) {
      return;
    }
    if (!start.isIntegralNumber() || end.longValue() < start.longValue()) {
      out.accept(
          Violation.of(
              place.pointer("endPort"),
              Problem.CONFLICT,
              "endPort " + end.asText() + " with port " + Shown.value(start),
              "a port by its number, and an endPort not below it",
              "change port or endPort"));
    }
  }

  private static void namedWhenSeveral(JsonNode ports, Place place, Consumer<Violation> out) {
    for (int i = 0; ports.size() > 1 && i < ports.size(); i++) {
      Rules.required("name").check(ports.path(i), place.child(Integer.toString(i)), out);
    }
  }
}
