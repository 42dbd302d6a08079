package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays what people say of a pod over what is derived; lists merge as Kubernetes merges them. */
final class TemplateMerge {

  private static final Map<String, String> LIST_KEYS =
      Map.of(
          "containers", "name",
          "initContainers", "name",
          "volumes", "name",
          "env", "name",
          "volumeMounts", "mountPath",
          "ports", "containerPort",
          "imagePullSecrets", "name",
          "topologySpreadConstraints", "topologyKey");

  private TemplateMerge() {}

  /** Changes {@code low} so that everything in {@code high} holds. */
  static void over(ObjectNode low, JsonNode high) {
    high.properties().forEach(field -> put(low, field.getKey(), field.getValue()));
  }

  private static void put(ObjectNode low, String key, JsonNode value) {
    JsonNode there = low.get(key);
    if (value.isObject() && there instanceof ObjectNode object) {
      over(object, value);
    } else if (value.isArray() && there instanceof ArrayNode list && LIST_KEYS.containsKey(key)) {
      elements(list, value, LIST_KEYS.getOrDefault(key, ""));
    } else {
      low.set(key, value.deepCopy());
    }
  }

  private static void elements(ArrayNode low, JsonNode high, String key) {
    for (JsonNode element : high) {
      Optional<ObjectNode> same =
          IntStream.range(0, low.size())
              .mapToObj(low::get)
              .filter(ObjectNode.class::isInstance)
              .map(ObjectNode.class::cast)
              .filter(o -> o.has(key) && o.get(key).equals(element.get(key)))
              .findFirst();
      same.ifPresentOrElse(o -> over(o, element), () -> low.add(element.deepCopy()));
    }
  }
}
