package dev.weir.policy.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lays one tree over another: mappings merge deeply, lists and single values replace. */
final class Overlay {

  private Overlay() {}

  /** Changes the tree below. */
  static void lay(JsonNode above, ObjectNode below) {
    above
        .properties()
        .forEach(
            entry -> {
              JsonNode old = below.get(entry.getKey());
              if (entry.getValue().isObject() && old instanceof ObjectNode mapping) {
                lay(entry.getValue(), mapping);
              } else {
                below.set(entry.getKey(), entry.getValue().deepCopy());
              }
            });
  }
}
