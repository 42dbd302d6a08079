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
    fields.set("metadata", metadata());
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

  /** ObjectMeta of Kubernetes: what a person writes, and what a server fills in. */
  static ObjectNode metadata() {
    ObjectNode metadata = typed("object");
    ObjectNode fields = metadata.putObject("properties");
    for (String name : new String[] {"name", "generateName", "namespace"}) {
      fields.set(name, typed("string"));
    }
    for (String name : new String[] {"labels", "annotations"}) {
      fields.set(name, typed("object").set("additionalProperties", typed("string")));
    }
    fields.set("finalizers", typed("array").set("items", typed("string")));
    fields.set("ownerReferences", typed("array").set("items", typed("object")));
    for (String name :
        new String[] {
          "uid", "resourceVersion", "selfLink", "creationTimestamp", "deletionTimestamp"
        }) {
      fields.putObject(name);
    }
    fields.set("generation", typed("integer"));
    fields.set("deletionGracePeriodSeconds", typed("integer"));
    fields.set("managedFields", typed("array"));
    metadata.put("additionalProperties", false);
    metadata.putArray("required").add("name");
    return metadata;
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
