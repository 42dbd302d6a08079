package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the {@code restricted} profile asks of every container, sidecars included, where nobody says
 * otherwise (facts: tenancy, Pod Security Admission).
 */
final class Hardening {

  private Hardening() {}

  /** Completes the security context of every container of a pod template. */
  static void harden(ObjectNode template) {
    for (String list : new String[] {"containers", "initContainers"}) {
      for (JsonNode container : template.path("spec").path(list)) {
        if (container instanceof ObjectNode object) {
          container(object);
        }
      }
    }
  }

  private static void container(ObjectNode container) {
    ObjectNode context = container.withObjectProperty("securityContext");
    if (!context.has("allowPrivilegeEscalation")) {
      context.put("allowPrivilegeEscalation", false);
    }
    ObjectNode capabilities = context.withObjectProperty("capabilities");
    if (!capabilities.has("drop")) {
      capabilities.putArray("drop").add("ALL");
    }
  }
}
