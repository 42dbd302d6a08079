package dev.weir.manifest.workload;

import com.fasterxml.jackson.databind.JsonNode;

/** Rules of EKS Auto Mode's policies: a star stands for one label or more. */
final class ApplicationSemantics {

  private ApplicationSemantics() {}

  static boolean opens(JsonNode spec, End peer, String protocol, int port) {
    for (JsonNode rule : spec.path("egress")) {
      if (names(rule.path("to"), peer.host())
          && PlainSemantics.ports(rule.path("ports"), protocol, port)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(JsonNode peers, String host) {
    for (JsonNode peer : peers) {
      for (JsonNode name : peer.path("domainNames")) {
        String text = name.asText();
        boolean below = text.startsWith("*.") && host.endsWith(text.substring(1));
        if (text.equals(host) || below) {
          return true;
        }
      }
    }
    return false;
  }
}
