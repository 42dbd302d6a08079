package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code parsed} of Namespace: its Pod Security levels; a version such as latest is absent. */
final class NamespaceFacts {

  private static final String PREFIX = "pod-security.kubernetes.io/";

  private NamespaceFacts() {}

  static ObjectNode of(ObjectNode tree) {
    JsonNode labels = tree.path("metadata").path("labels");
    ObjectNode facts = Nodes.JSON.objectNode();
    ObjectNode podSecurity = facts.putObject("podSecurity");
    for (String mode : List.of("enforce", "audit", "warn")) {
      ObjectNode said = podSecurity.putObject(mode);
      said.put("level", Nodes.text(labels, PREFIX + mode).orElse(""));
      Nodes.text(labels, PREFIX + mode + "-version")
          .flatMap(VersionNumbers::of)
          .ifPresent(version -> said.set("version", version));
    }
    return facts;
  }
}
