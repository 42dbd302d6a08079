package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.resolve.ListKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays what people say of a pod over what is derived; lists merge as Kubernetes merges them. */
final class TemplateMerge {

  /** Elements that are one of several kinds: two kinds in one would be refused. */
  private static final Set<String> ONE_OF = Set.of("env", "volumes");

  private TemplateMerge() {}

  /** Changes {@code low} so that everything in {@code high} holds. */
  static void over(ObjectNode low, JsonNode high) {
    high.properties().forEach(field -> put(low, field.getKey(), field.getValue()));
  }

  private static void put(ObjectNode low, String key, JsonNode value) {
    JsonNode there = low.get(key);
    Optional<String> name = ListKeys.inPodTemplate(key);
    if (value.isObject() && there instanceof ObjectNode object) {
      over(object, value);
    } else if (value.isArray() && there instanceof ArrayNode list && name.isPresent()) {
      new Elements(list, name.get(), ONE_OF.contains(key)).merge(value);
    } else {
      low.set(key, value.deepCopy());
    }
  }

  /** One list that merges by name; each of its elements takes part once. */
  private record Elements(ArrayNode low, String name, boolean oneOf) {

    void merge(JsonNode high) {
      List<ObjectNode> open = new ArrayList<>();
      for (JsonNode element : low) {
        if (element instanceof ObjectNode object && object.has(name)) {
          open.add(object);
        }
      }
      for (JsonNode element : high) {
        Optional<ObjectNode> same =
            open.stream().filter(o -> o.get(name).equals(element.get(name))).findFirst();
        same.ifPresentOrElse(o -> merge(o, element), () -> low.add(element.deepCopy()));
        same.ifPresent(open::remove);
      }
    }

    private void merge(ObjectNode below, JsonNode element) {
      if (oneOf) {
        List<String> said = new ArrayList<>();
        element.fieldNames().forEachRemaining(said::add);
        below.retain(said);
      }
      over(below, element);
    }
  }
}
