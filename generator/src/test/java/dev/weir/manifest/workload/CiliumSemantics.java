package dev.weir.manifest.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules of Cilium's policies: each has peers of one form and ports; a star stands for part of one
 * label.
 *
 * @param seesNames whether any rule has questions pass the proxy
 */
record CiliumSemantics(JsonNode spec, boolean seesNames) {

  boolean opens(End peer, String protocol, int port) {
    for (JsonNode rule : spec.path("egress")) {
      if (isPeer(rule, peer) && ports(rule.path("toPorts"), protocol, port)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPeer(JsonNode rule, End peer) {
    if (rule.has("toEndpoints")) {
      return peer.isPod() && isEndpoint(rule.path("toEndpoints"), peer);
    }
    if (rule.has("toEntities")) {
      return Selectors.has(rule.path("toEntities"), peer.entity());
    }
    return rule.has("toCIDR")
        ? isInRange(rule.path("toCIDR"), peer)
        : seesNames && isHost(rule.path("toFQDNs"), peer.host());
  }

  private static boolean isEndpoint(JsonNode selectors, End pod) {
    Map<String, String> labels = new TreeMap<>();
    pod.labels().forEach((key, value) -> labels.put("k8s:" + key, value));
    labels.put("k8s:io.kubernetes.pod.namespace", pod.namespace());
    for (JsonNode selector : selectors) {
      if (Selectors.selects(selector, labels)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInRange(JsonNode ranges, End peer) {
    for (JsonNode range : ranges) {
      if (!peer.isPod() && PlainSemantics.contains(range, peer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(JsonNode selectors, String host) {
    for (JsonNode selector : selectors) {
      String pattern =
          selector.path("matchPattern").asText().replace(".", "\\.").replace("*", "[-a-zA-Z0-9_]*");
      if (selector.path("matchName").asText().equals(host)
          || (selector.has("matchPattern") && host.matches(pattern))) {
        return !host.isEmpty();
      }
    }
    return false;
  }

  private static boolean ports(JsonNode groups, String protocol, int port) {
    for (JsonNode group : groups) {
      for (JsonNode entry : group.path("ports")) {
        if (entry.path("protocol").asText().equals(protocol)
            && entry.path("port").asText().equals(Integer.toString(port))) {
          return true;
        }
      }
    }
    return false;
  }
}
