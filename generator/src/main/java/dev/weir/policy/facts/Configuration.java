package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.resolve.FlinkKeys;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A {@code flinkConfiguration} as the operator reads it: nested maps joined by dots, lists by
 * semicolons, every value a text (facts: Flink operator, flinkConfiguration semantics).
 *
 * @param flat may be the delivered object's own: for reading alone
 */
record Configuration(ObjectNode flat) {

  private static final String AUTOSCALER = "job.autoscaler.";
  private static final String OLD_AUTOSCALER = "kubernetes.operator." + AUTOSCALER;

  static Configuration of(JsonNode said) {
    if (!(said instanceof ObjectNode object)) {
      return new Configuration(Nodes.JSON.objectNode());
    }
    for (JsonNode value : object) {
      if (!value.isTextual()) {
        ObjectNode flat = Nodes.JSON.objectNode();
        flatten("", object, flat);
        return new Configuration(flat);
      }
    }
    return new Configuration(object);
  }

  private static void flatten(String prefix, ObjectNode from, ObjectNode flat) {
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      String key = prefix + field.getKey();
      if (field.getValue() instanceof ObjectNode nested) {
        flatten(key + ".", nested, flat);
      } else {
        flat.put(key, text(field.getValue()));
      }
    }
  }

  private static String text(JsonNode value) {
    if (value instanceof ArrayNode list) {
      StringJoiner joined = new StringJoiner(";");
      list.forEach(element -> joined.add(element.isValueNode() ? element.asText() : ""));
      return joined.toString();
    }
    return value.asText();
  }

  /** The value of an option by its newest spelling or an older one. */
  Optional<String> get(String newest, String... older) {
    Optional<String> found = exactly(newest);
    for (String key : older) {
      found = found.isPresent() ? found : exactly(key);
    }
    return found;
  }

  /** A whole number. */
  Optional<Long> whole(String key) {
    return exactly(key).flatMap(Numbers::whole);
  }

  /** An option of the operator's autoscaler, under either of its prefixes. */
  Optional<String> autoscaler(String name) {
    return get(AUTOSCALER + name, OLD_AUTOSCALER + name);
  }

  /** How Flink spells a key now. */
  static String newest(String key) {
    return FlinkKeys.canonical(key);
  }

  private Optional<String> exactly(String key) {
    JsonNode value = flat.get(key);
    return value == null ? Optional.empty() : Optional.of(value.asText().strip());
  }
}
