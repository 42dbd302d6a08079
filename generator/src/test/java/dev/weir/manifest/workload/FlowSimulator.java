package dev.weir.manifest.workload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.network.Cidr;
import java.util.List;
import java.util.Map;

/**
 * Says what a set of NetworkPolicies of one namespace lets through, as the Kubernetes API defines
 * it: a pod that any policy selects for a direction may do there what some policy allows.
 */
record FlowSimulator(String namespace, List<JsonNode> policies) {

  /** An end of a flow: a pod with a namespace and labels, or an address outside the cluster. */
  record End(String namespace, Map<String, String> labels, String address) {
    static End pod(String namespace, Map<String, String> labels) {
      return new End(namespace, labels, "");
    }

    static End outside(String address) {
      return new End("", Map.of(), address);
    }
  }

  static FlowSimulator of(String namespace, List<Manifest> manifests) {
    return new FlowSimulator(
        namespace,
        manifests.stream()
            .filter(m -> m.key().kind().equals("NetworkPolicy"))
            .map(m -> m.tree().path("spec"))
            .toList());
  }

  boolean allows(End from, End to, String protocol, int port) {
    return passes(from, to, "Egress", protocol, port)
        && passes(to, from, "Ingress", protocol, port);
  }

  private boolean passes(End pod, End peer, String type, String protocol, int port) {
    if (!pod.namespace().equals(namespace)) {
      return true;
    }
    List<JsonNode> selecting =
        policies.stream()
            .filter(spec -> selects(spec.path("podSelector"), pod.labels()))
            .filter(spec -> has(spec.path("policyTypes"), type))
            .toList();
    return selecting.isEmpty()
        || selecting.stream().anyMatch(spec -> opens(spec, peer, type, protocol, port));
  }

  private boolean opens(JsonNode spec, End peer, String type, String protocol, int port) {
    boolean out = type.equals("Egress");
    for (JsonNode rule : spec.path(out ? "egress" : "ingress")) {
      if (peers(rule.path(out ? "to" : "from"), peer)
          && ports(rule.path("ports"), protocol, port)) {
        return true;
      }
    }
    return false;
  }

  private boolean peers(JsonNode peers, End end) {
    boolean matches = peers.isEmpty();
    for (JsonNode peer : peers) {
      matches |= peer.has("ipBlock") ? inBlock(peer.path("ipBlock"), end) : isPod(peer, end);
    }
    return matches;
  }

  private static boolean inBlock(JsonNode block, End end) {
    if (end.address().isEmpty()) {
      return false;
    }
    Cidr address = Cidr.parse(end.address() + (end.address().indexOf(':') < 0 ? "/32" : "/128"));
    boolean in = Cidr.parse(block.path("cidr").asText()).contains(address);
    for (JsonNode except : block.path("except")) {
      in &= !Cidr.parse(except.asText()).contains(address);
    }
    return in;
  }

  private boolean isPod(JsonNode peer, End end) {
    boolean there =
        peer.has("namespaceSelector")
            ? selects(
                peer.path("namespaceSelector"),
                Map.of("kubernetes.io/metadata.name", end.namespace()))
            : end.namespace().equals(namespace);
    return end.address().isEmpty() && there && selects(peer.path("podSelector"), end.labels());
  }

  private static boolean ports(JsonNode ports, String protocol, int port) {
    for (JsonNode entry : ports) {
      int from = entry.path("port").asInt();
      if (entry.path("protocol").asText().equals(protocol)
          && from <= port
          && port <= entry.path("endPort").asInt(from)) {
        return true;
      }
    }
    return ports.isEmpty();
  }

  private static boolean selects(JsonNode selector, Map<String, String> labels) {
    for (var label : selector.path("matchLabels").properties()) {
      if (!label.getValue().asText().equals(labels.get(label.getKey()))) {
        return false;
      }
    }
    for (JsonNode expression : selector.path("matchExpressions")) {
      if (!has(
          expression.path("values"), labels.getOrDefault(expression.path("key").asText(), ""))) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(JsonNode list, String text) {
    for (JsonNode entry : list) {
      if (entry.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
