package dev.weir.extend;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether two versions of an object are still the same object of the same owner. */
final class IdentityChange {

  private static final List<String> KEY =
      List.of("/apiVersion", "/kind", "/metadata/name", "/metadata/namespace");
  private static final String OURS = "weir.dev/";

  private IdentityChange() {}

  /**
   * Pointer of the first thing that differs: a part of the key, or a label of Weir in the object's
   * own labels, its selectors or its pods'; what lists hold belongs to other objects.
   */
  static Optional<String> between(JsonNode before, JsonNode after) {
    Optional<String> key =
        KEY.stream().filter(part -> !before.at(part).equals(after.at(part))).findFirst();
    return key.or(() -> differing(labels(before), labels(after)));
  }

  private static Optional<String> differing(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Map<String, JsonNode> all = new TreeMap<>(before);
    after.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .filter(pointer -> !before.containsKey(pointer) || !same(before, after, pointer))
        .findFirst();
  }

  private static boolean same(
      Map<String, JsonNode> before, Map<String, JsonNode> after, String pointer) {
    JsonNode now = after.get(pointer);
    return now != null && now.equals(before.get(pointer));
  }

  private static Map<String, JsonNode> labels(JsonNode tree) {
    Map<String, JsonNode> labels = new TreeMap<>();
    collect("", tree, labels);
    return labels;
  }

  private static void collect(String pointer, JsonNode node, Map<String, JsonNode> labels) {
    for (var field : node.properties()) {
      String below = Pointers.child(pointer, field.getKey());
      if (field.getKey().startsWith(OURS)) {
        labels.put(below, field.getValue());
      } else {
        collect(below, field.getValue(), labels);
      }
    }
  }
}
