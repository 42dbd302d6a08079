package dev.weir.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.pipeline.Explanation;
import dev.weir.pipeline.ExplanationField;
import dev.weir.report.JsonText;
import dev.weir.resolve.Leaf;

/** Answers of {@code explain} for programs; a field that does not apply is absent. */
final class ExplainJson {

  private static final String SCHEMA = "weir.dev/explain/v1";

  private ExplainJson() {}

  /** {@code values}: each with its place, layer and what it overrode, nearest layer first. */
  static String values(Explanation explanation, String prefix) {
    ObjectNode root = start(explanation);
    ArrayNode values = root.putArray("values");
    explanation.values(prefix).forEach(leaf -> addWithHistory(values, leaf));
    return JsonText.of(root);
  }

  /**
   * The object and the values at or below the field, each with its rule and the values it follows
   * from.
   */
  static String field(Explanation explanation, ObjectField field) {
    ObjectNode root = start(explanation);
    root.put("object", field.object().key().toString());
    root.put("folder", field.object().unit().folder());
    ArrayNode fields = root.putArray("fields");
    field.values().forEach(value -> add(fields.addObject(), value));
    return JsonText.of(root);
  }

  /** The beginning of every answer. */
  static ObjectNode start(Explanation explanation) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("schema", SCHEMA)
        .put("environment", explanation.environment())
        .put("team", explanation.team())
        .put("job", explanation.job());
  }

  private static void add(ObjectNode node, ExplanationField field) {
    node.put("pointer", field.pointer()).put("value", field.value());
    field
        .origin()
        .ifPresent(
            origin -> {
              if (!origin.rule().isEmpty()) {
                node.put("rule", origin.rule());
              }
              ArrayNode from = node.putArray("from");
              origin.leaves().forEach(leaf -> addWithHistory(from, leaf));
            });
  }

  static void addWithHistory(ArrayNode leaves, Leaf leaf) {
    ObjectNode node = leaves.addObject();
    put(node, leaf);
    if (leaf.overrode().isPresent()) {
      ArrayNode history = node.putArray("overrode");
      for (Leaf at = leaf; at.overrode().isPresent(); at = at.overrode().get()) {
        put(history.addObject(), at.overrode().get());
      }
    }
  }

  private static void put(ObjectNode node, Leaf leaf) {
    node.put("path", leaf.path())
        .put("value", leaf.value())
        .put("file", leaf.location().file())
        .put("line", leaf.location().line())
        .put("column", leaf.location().column())
        .put("layer", leaf.layer().words());
  }
}
