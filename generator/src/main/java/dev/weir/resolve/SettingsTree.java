package dev.weir.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import java.util.Set;
import java.util.regex.Pattern;

/** Merged values as Jackson's tree, ready to bind; what a null took away is absent. */
final class SettingsTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Lists and values whose scalars are text as written, so that 1.20 stays 1.20. */
  private static final Pattern TEXT = Pattern.compile("artifact\\.args|env\\[.*]\\.value");

  private SettingsTree() {}

  /** The tree without the keys named, which are bound in other ways. */
  static ObjectNode of(Merged.Tree tree, Set<String> without) {
    ObjectNode object = JSON.objectNode();
    tree.entries()
        .forEach(
            (key, value) -> {
              if (!without.contains(key)) {
                set(object, key, value);
              }
            });
    return object;
  }

  /** Any merged value. */
  static JsonNode of(Merged merged) {
    if (merged instanceof Merged.Tree tree) {
      return tree.listKey().isEmpty() ? of(tree, Set.of()) : list(tree);
    }
    if (merged instanceof Merged.Value value) {
      return TEXT.matcher(value.leaf().path()).matches()
          ? text(value.node())
          : JsonTree.of(value.node());
    }
    return JSON.missingNode();
  }

  private static void set(ObjectNode object, String key, Merged value) {
    JsonNode node = of(value);
    if (!node.isMissingNode()) {
      object.set(key, node);
    }
  }

  private static ArrayNode list(Merged.Tree tree) {
    ArrayNode array = JSON.arrayNode();
    tree.entries().values().forEach(element -> array.add(of(element)));
    return array;
  }

  private static JsonNode text(Node node) {
    return node.match(
        JsonTree::of,
        sequence -> {
          ArrayNode array = JSON.arrayNode();
          sequence.items().forEach(item -> array.add(text(item)));
          return array;
        },
        scalar -> JSON.textNode(scalar.text()));
  }
}
