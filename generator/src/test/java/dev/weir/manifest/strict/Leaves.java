package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** A schema as the set of its places, each with what may stand there, references resolved. */
final class Leaves {

  private final ObjectNode root;
  private final Set<String> found = new TreeSet<>();

  private Leaves(ObjectNode root) {
    this.root = root;
  }

  static Set<String> of(ObjectNode root) {
    Leaves leaves = new Leaves(root);
    leaves.walk(root, "");
    return leaves.found;
  }

  private void walk(JsonNode schema, String place) {
    String ref = schema.path("$ref").asText("");
    if (!ref.isEmpty()) {
      walk(root.at(ref.substring(1)), place);
      return;
    }
    TreeSet<String> values = new TreeSet<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    TreeSet<String> required = new TreeSet<>();
    schema.path("required").forEach(value -> required.add(value.asText()));
    JsonNode rest = schema.path("additionalProperties");
    String constant = schema.path("const").asText("");
    String closed = rest.isBoolean() ? " additional " + rest : "";
    found.add(
        place + " " + schema.path("type") + " " + values + " " + required + constant + closed);
    schema
        .path("properties")
        .properties()
        .forEach(field -> walk(field.getValue(), place + "/" + field.getKey()));
    if (schema.has("items")) {
      walk(schema.get("items"), place + "/*");
    }
    if (rest.isObject()) {
      walk(rest, place + "/*");
    }
  }
}
