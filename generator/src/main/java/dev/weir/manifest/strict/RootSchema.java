package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds to a closed schema what every Kubernetes object has beside its own fields. */
final class RootSchema {

  private RootSchema() {}

  /** The schema with {@code apiVersion} and {@code kind} fixed and a closed {@code metadata}. */
  static ObjectNode of(ObjectNode closed, String apiVersion, String kind) {
    ObjectNode root = closed.deepCopy();
    root.put("type", "object");
    ObjectNode own = root.withObjectProperty("properties");
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.putObject("apiVersion").put("const", apiVersion);
    fields.putObject("kind").put("const", kind);
    fields.set("metadata", ObjectMetaSchema.named());
    own.properties().stream()
        .filter(field -> !fields.has(field.getKey()))
        .toList()
        .forEach(field -> fields.set(field.getKey(), field.getValue()));
    root.set("properties", fields);
    if (!root.has("additionalProperties")) {
      root.put("additionalProperties", false);
    }
    root.withArrayProperty("required").add("apiVersion").add("kind").add("metadata");
    return root;
  }
}
