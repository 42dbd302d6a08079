package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads trees that may be damaged: what is absent or of another type counts as not said. */
final class Nodes {

  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** For reading alone. */
  private static final ObjectNode NOTHING = JSON.objectNode();

  private static final ArrayNode NONE = JSON.arrayNode();

  private Nodes() {}

  /** An object to read from; an empty one for anything else. */
  static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : NOTHING;
  }

  /** The object in a field. */
  static ObjectNode object(JsonNode parent, String field) {
    return object(parent.path(field));
  }

  /** The list in a field. */
  static ArrayNode list(JsonNode parent, String field) {
    return parent.path(field) instanceof ArrayNode list ? list : NONE;
  }

  /** The text of a scalar that is not empty. */
  static Optional<String> text(JsonNode node) {
    return node.isValueNode() && !node.isNull() && !node.asText().isEmpty()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  /** The text in a field. */
  static Optional<String> text(JsonNode parent, String field) {
    return text(parent.path(field));
  }

  /** The whole number in a field. */
  static Optional<Long> whole(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    return node.isIntegralNumber() && node.canConvertToLong()
        ? Optional.of(node.longValue())
        : Optional.empty();
  }

  /** Whether a field says so; {@code standard} where it says nothing. */
  static boolean is(JsonNode parent, String field, boolean standard) {
    JsonNode node = parent.path(field);
    return node.isBoolean() ? node.booleanValue() : standard;
  }

  /** Texts of a list's scalars; of a scalar alone, a list of one. */
  static ArrayNode texts(JsonNode node) {
    ArrayNode texts = JSON.arrayNode();
    if (node.isArray()) {
      node.forEach(one -> text(one).ifPresent(texts::add));
    } else {
      text(node).ifPresent(texts::add);
    }
    return texts;
  }

  /** Those fields of an object that are scalars, as texts; empty ones too, nulls not. */
  static ObjectNode scalars(JsonNode node) {
    ObjectNode texts = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : object(node).properties()) {
      if (field.getValue().isValueNode() && !field.getValue().isNull()) {
        texts.put(field.getKey(), field.getValue().asText());
      }
    }
    return texts;
  }

  static ArrayNode array(Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
