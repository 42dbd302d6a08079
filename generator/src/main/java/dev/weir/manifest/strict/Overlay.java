package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one operator release changes against the one it extends.
 *
 * @param parent the overlay it starts from; empty for the base itself
 * @param kinds the kinds that the release has
 * @param edits by kind, or {@code PodTemplate} for all pod templates
 */
record Overlay(String parent, List<String> kinds, Map<String, JsonNode> edits) {

  /** Reads an overlay of ours: {@code extends}, {@code kinds} and one entry per edited schema. */
  static Overlay of(JsonNode json) {
    List<String> kinds = new ArrayList<>();
    json.path("kinds").forEach(kind -> kinds.add(kind.textValue()));
    return new Overlay(json.path("extends").asText(""), kinds, edits(json.path("edits")));
  }

  private static Map<String, JsonNode> edits(JsonNode json) {
    Map<String, JsonNode> bySchema = new LinkedHashMap<>();
    json.properties().forEach(entry -> bySchema.put(entry.getKey(), entry.getValue()));
    return bySchema;
  }

  /** The edits of one schema, closed and spread over the places they name. */
  List<Edit> of(String schema) {
    JsonNode own = edits.get(schema);
    return own == null
        ? List.of()
        : own.properties().stream()
            .flatMap(edit -> Edit.of(edit.getKey(), edit.getValue()).stream())
            .toList();
  }
}
