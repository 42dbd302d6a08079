package dev.weir.extend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;

/** JSON Merge Patch (RFC 7386). */
final class MergePatch {

  private MergePatch() {}

  /** The patched copy; neither argument is changed. */
  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch.deepCopy();
    }
    ObjectNode result =
        target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
    for (var field : patch.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), apply(result.path(field.getKey()), field.getValue()));
      }
    }
    return result;
  }

  /** Pointers of the values that the patch sets or removes, in its order. */
  static List<String> touched(JsonNode patch) {
    List<String> pointers = new ArrayList<>();
    collect("", patch, pointers);
    return pointers;
  }

  private static void collect(String pointer, JsonNode patch, List<String> pointers) {
    if (!patch.isObject() || patch.isEmpty()) {
      pointers.add(pointer);
      return;
    }
    patch
        .properties()
        .forEach(
            field -> collect(Pointers.child(pointer, field.getKey()), field.getValue(), pointers));
  }
}
