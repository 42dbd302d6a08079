package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays a role's pod template over the common one as the operator does: maps merge, lists by name
 * where the option says so and all elements have one, else by position (facts: Flink operator,
 * merge rules). What does not change is shared with the templates.
 *
 * @param byName whether lists merge by name
 */
record PodMerge(boolean byName) {

  static PodMerge of(Configuration options) {
    return new PodMerge(
        options
            .get("kubernetes.operator.pod-template.merge-arrays-by-name")
            .map(Boolean::parseBoolean)
            .orElse(false));
  }

  ObjectNode merged(ObjectNode low, ObjectNode high) {
    if (low.isEmpty() || high.isEmpty()) {
      return low.isEmpty() ? high : low;
    }
    ObjectNode merged = Nodes.JSON.objectNode();
    merged.setAll(low);
    for (Map.Entry<String, JsonNode> field : high.properties()) {
      JsonNode there = low.get(field.getKey());
      JsonNode value = there == null ? field.getValue() : merged(there, field.getValue());
      merged.set(field.getKey(), value);
    }
    return merged;
  }

  /** A map keeps what it has when something else is laid over it. */
  private JsonNode merged(JsonNode low, JsonNode high) {
    if (low instanceof ArrayNode under && high instanceof ArrayNode over) {
      return byName && areNamed(under) && areNamed(over) ? named(under, over) : placed(under, over);
    }
    return low instanceof ObjectNode under ? merged(under, Nodes.object(high)) : high;
  }

  private static boolean areNamed(ArrayNode list) {
    for (JsonNode element : list) {
      if (!element.has("name")) {
        return false;
      }
    }
    return true;
  }

  private ArrayNode named(ArrayNode low, ArrayNode high) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    low.forEach(element -> byName.put(element.path("name").asText(), element));
    Map<String, JsonNode> over = new LinkedHashMap<>();
    high.forEach(element -> over.put(element.path("name").asText(), element));
    over.forEach((name, element) -> byName.merge(name, element, this::merged));
    ArrayNode merged = Nodes.JSON.arrayNode(byName.size());
    byName.values().forEach(merged::add);
    return merged;
  }

  /** A scalar stays what it is: only elements beyond the end are added. */
  private ArrayNode placed(ArrayNode low, ArrayNode high) {
    ArrayNode merged = Nodes.JSON.arrayNode();
    for (int i = 0; i < Math.max(low.size(), high.size()); i++) {
      if (i >= low.size()) {
        merged.add(high.get(i));
      } else {
        merged.add(merged(Nodes.object(high.path(i)), low.get(i), i < high.size()));
      }
    }
    return merged;
  }

  private JsonNode merged(ObjectNode high, JsonNode low, boolean isThere) {
    return isThere && low instanceof ObjectNode under ? merged(under, high) : low;
  }
}
