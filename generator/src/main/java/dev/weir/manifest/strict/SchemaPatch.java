package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies edits to a shared schema by copying only what lies on their paths: a shared definition
 * that an edit reaches becomes a new definition, once for each set of edits.
 */
final class SchemaPatch {

  private static final String PREFIX = "#/$defs/";

  private final ObjectNode defs;

  /** By reference and edits, as text: a record's own hash code costs a start more than all else. */
  private final Map<String, String> copies = new LinkedHashMap<>();

  private SchemaPatch(ObjectNode defs) {
    this.defs = defs;
  }

  /** The edited schema; {@code root} stays as it is. */
  static ObjectNode apply(ObjectNode root, List<Edit> edits) {
    if (edits.isEmpty()) {
      return root;
    }
    ObjectNode defs = JsonNodeFactory.instance.objectNode();
    if (root.get("$defs") instanceof ObjectNode old) {
      defs.setAll(old);
    }
    ObjectNode out = (ObjectNode) new SchemaPatch(defs).patched(root, edits);
    if (!defs.isEmpty()) {
      out.set("$defs", defs);
    }
    return out;
  }

  private JsonNode patched(JsonNode schema, List<Edit> edits) {
    String ref = schema.path("$ref").asText("");
    if (!ref.isEmpty()) {
      return JsonNodeFactory.instance.objectNode().put("$ref", copied(ref, edits));
    }
    ObjectNode out = shallow(schema);
    Map<String, List<Edit>> byHead =
        edits.stream()
            .collect(Collectors.groupingBy(Edit::head, LinkedHashMap::new, Collectors.toList()));
    byHead.forEach((head, own) -> step(out, head, own));
    return out;
  }

  private String copied(String ref, List<Edit> edits) {
    String key = key(ref, edits);
    String known = copies.get(key);
    if (known != null) {
      return known;
    }
    String name = "p" + defs.size();
    defs.putNull(name);
    copies.put(key, PREFIX + name);
    JsonNode original = Objects.requireNonNull(defs.get(ref.substring(PREFIX.length())), ref);
    defs.set(name, patched(original, edits));
    return PREFIX + name;
  }

  private static String key(String ref, List<Edit> edits) {
    StringBuilder key = new StringBuilder(ref);
    for (Edit edit : edits) {
      key.append(' ').append(edit.path()).append(edit.schema());
    }
    return key.toString();
  }

  private void step(ObjectNode schema, String head, List<Edit> edits) {
    if (head.equals("*")) {
      String key = schema.has("items") ? "items" : "additionalProperties";
      schema.set(
          key, patched(there(schema.get(key), head), edits.stream().map(Edit::tail).toList()));
      return;
    }
    ObjectNode fields = shallow(there(schema.get("properties"), head));
    schema.set("properties", fields);
    for (Edit edit : edits.stream().filter(e -> e.path().size() == 1).toList()) {
      if (edit.schema() == null) {
        there(fields.remove(head), head);
      } else {
        fields.set(head, edit.schema());
      }
    }
    List<Edit> deeper = edits.stream().filter(e -> e.path().size() > 1).map(Edit::tail).toList();
    if (!deeper.isEmpty()) {
      fields.set(head, patched(there(fields.get(head), head), deeper));
    }
  }

  private static JsonNode there(@Nullable JsonNode node, String head) {
    if (node == null) {
      throw new IllegalStateException("overlay reaches for a field that is not there: " + head);
    }
    return node;
  }

  private static ObjectNode shallow(JsonNode schema) {
    return JsonNodeFactory.instance.objectNode().setAll((ObjectNode) schema);
  }
}
