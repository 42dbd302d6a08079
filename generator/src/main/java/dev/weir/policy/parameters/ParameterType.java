package dev.weir.policy.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Location;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The type of a parameter, which is that of its default. Items of a list have the type of the
 * default's items; a mapping may have more keys than the default's, whose names are the company's.
 *
 * @param normal the default; a null one takes everything
 */
record ParameterType(JsonNode normal) {

  private static final Map<JsonNodeType, String> SCHEMA_WORDS =
      Map.of(
          JsonNodeType.ARRAY, "array",
          JsonNodeType.BOOLEAN, "boolean",
          JsonNodeType.NUMBER, "number",
          JsonNodeType.OBJECT, "object",
          JsonNodeType.STRING, "string");

  private static final Map<JsonNodeType, String> WORDS =
      Map.of(
          JsonNodeType.ARRAY, "a list",
          JsonNodeType.BOOLEAN, "true or false",
          JsonNodeType.NUMBER, "a number",
          JsonNodeType.OBJECT, "a mapping",
          JsonNodeType.STRING, "text");

  /** A value of another type, at its place. */
  record Mismatch(Location at, String found, String expected) {}

  /** The first part of a value that is of another type. */
  Optional<Mismatch> mismatch(Node value) {
    if (normal.isNull()) {
      return Optional.empty();
    }
    if (JsonTree.of(value).getNodeType() != normal.getNodeType()) {
      String word = WORDS.getOrDefault(normal.getNodeType(), "another type");
      return Optional.of(new Mismatch(value.location(), value.described(), word));
    }
    return value.match(this::inMapping, this::inList, scalar -> Optional.empty());
  }

  private Optional<Mismatch> inMapping(Node.Mapping mapping) {
    return mapping.entries().entrySet().stream()
        .filter(entry -> normal.has(entry.getKey()))
        .flatMap(
            entry ->
                new ParameterType(normal.path(entry.getKey()))
                    .mismatch(entry.getValue().value()).stream())
        .findFirst();
  }

  private Optional<Mismatch> inList(Node.Sequence list) {
    return item().stream()
        .flatMap(type -> list.items().stream().flatMap(item -> type.mismatch(item).stream()))
        .findFirst();
  }

  /** The type of the items; empty when the default's are of several or there are none. */
  private Optional<ParameterType> item() {
    List<JsonNodeType> types =
        StreamSupport.stream(normal.spliterator(), false)
            .map(JsonNode::getNodeType)
            .distinct()
            .toList();
    return types.size() == 1 ? Optional.of(new ParameterType(normal.get(0))) : Optional.empty();
  }

  /** As JSON Schema, with the default. */
  ObjectNode schema() {
    ObjectNode schema = shape();
    schema.set("default", normal);
    return schema;
  }

  private ObjectNode shape() {
    ObjectNode shape = JsonNodeFactory.instance.objectNode();
    if (normal.isNull()) {
      return shape;
    }
    shape.put("type", SCHEMA_WORDS.get(normal.getNodeType()));
    if (normal.isArray()) {
      item().ifPresent(type -> shape.set("items", type.shape()));
    }
    if (normal.isObject() && !normal.isEmpty()) {
      ObjectNode properties = shape.putObject("properties");
      normal
          .properties()
          .forEach(e -> properties.set(e.getKey(), new ParameterType(e.getValue()).shape()));
    }
    return shape;
  }
}
