package dev.weir.manifest.workload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.network.Cidr;
import java.util.Map;

/** Rules of plain NetworkPolicies (facts: tenancy, NetworkPolicy semantics). */
record PlainSemantics(FlowSimulator.Policy policy) {

  boolean opens(End peer, boolean out, String protocol, int port) {
    for (JsonNode rule : policy.spec().path(out ? "egress" : "ingress")) {
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
    if (end.isPod()) {
      return false;
    }
    boolean in = contains(block.path("cidr"), end);
    for (JsonNode except : block.path("except")) {
      in &= !contains(except, end);
    }
    return in;
  }

  static boolean contains(JsonNode cidr, End end) {
    String bits = end.address().indexOf(':') < 0 ? "/32" : "/128";
    return Cidr.parse(cidr.asText()).contains(Cidr.parse(end.address() + bits));
  }

  private boolean isPod(JsonNode peer, End end) {
    boolean there =
        peer.has("namespaceSelector")
            ? Selectors.selects(
                peer.path("namespaceSelector"),
                Map.of("kubernetes.io/metadata.name", end.namespace()))
            : end.namespace().equals(policy.namespace());
    return end.isPod() && there && Selectors.selects(peer.path("podSelector"), end.labels());
  }

  static boolean ports(JsonNode ports, String protocol, int port) {
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
}
