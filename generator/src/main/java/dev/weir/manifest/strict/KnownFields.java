package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;

/** Which fields a closed schema has at a place of an object, for did-you-mean. */
final class KnownFields {

  private static final String PREFIX = "#/$defs/";

  private final ObjectNode root;

  KnownFields(ObjectNode root) {
    this.root = root;
  }

  /** The names of the fields at {@code place}; empty where the schema names none. */
  List<String> at(NodePath place) {
    JsonNode schema = resolved(root);
    for (int i = 0; i < place.getNameCount(); i++) {
      schema = resolved(child(schema, place.getElement(i)));
    }
    return schema.path("properties").properties().stream().map(Map.Entry::getKey).toList();
  }

  private JsonNode child(JsonNode schema, Object element) {
    if (element instanceof Integer) {
      return schema.path("items");
    }
    JsonNode named = schema.path("properties").path(element.toString());
    return named.isMissingNode() ? schema.path("additionalProperties") : named;
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    if (ref.isEmpty()) {
      return schema;
    }
    return ref.startsWith(PREFIX)
        ? root.path("$defs").path(ref.substring(PREFIX.length()))
        : MissingNode.getInstance();
  }
}
