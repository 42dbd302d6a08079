package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code restricted} profile asks of every container, sidecars included, where nobody says
 * otherwise (facts: tenancy, Pod Security Admission).
 */
final class Hardening {

  private Hardening() {}

  /** Completes the security context of every container of a pod template. */
  static void harden(ObjectNode template) {
    for (String list : List.of("containers", "initContainers")) {
      for (JsonNode container : template.path("spec").path(list)) {
        if (container instanceof ObjectNode object) {
          container(object);
        }
      }
    }
  }

  private static void container(ObjectNode container) {
    block(container, "securityContext").ifPresent(Hardening::complete);
  }

  private static void complete(ObjectNode context) {
    if (!context.has("allowPrivilegeEscalation")) {
      context.put("allowPrivilegeEscalation", false);
    }
    block(context, "capabilities")
        .filter(capabilities -> !capabilities.has("drop"))
        .ifPresent(capabilities -> capabilities.putArray("drop").add("ALL"));
  }

  /** The block, made where it is missing; empty where a person wrote something else there. */
  private static Optional<ObjectNode> block(ObjectNode parent, String field) {
    JsonNode there = parent.get(field);
    if (there == null) {
      return Optional.of(parent.putObject(field));
    }
    return there instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }
}
