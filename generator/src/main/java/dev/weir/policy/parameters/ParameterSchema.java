package dev.weir.policy.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The published JSON Schema (2020-12) of the parameters, made of their defaults. */
public final class ParameterSchema {

  private ParameterSchema() {}

  /** What stands under {@code parameters}, and under each tier and environment. */
  public static ObjectNode of(ObjectNode defaults) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://weir.dev/schema/v1/PolicyParameters");
    schema.put("title", "Parameters of policies");
    schema.put(
        "description",
        "What stands under spec.parameters of a PolicyData file, and under each of spec.tiers and"
            + " spec.environments; written by `./weir policy build` from the defaults.");
    close(schema);
    defaults
        .properties()
        .forEach(area -> properties(schema).set(area.getKey(), area(area.getValue())));
    return schema;
  }

  private static ObjectNode area(JsonNode names) {
    ObjectNode area = close(JsonNodeFactory.instance.objectNode());
    names
        .properties()
        .forEach(
            name ->
                properties(area).set(name.getKey(), new ParameterType(name.getValue()).schema()));
    return area;
  }

  private static ObjectNode close(ObjectNode schema) {
    schema.put("type", "object");
    schema.putObject("properties");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return schema.withObject("/properties");
  }
}
