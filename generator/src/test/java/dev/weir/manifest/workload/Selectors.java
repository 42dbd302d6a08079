package dev.weir.manifest.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What label selectors select. */
final class Selectors {

  private Selectors() {}

  static boolean selects(JsonNode selector, Map<String, String> labels) {
    for (var label : selector.path("matchLabels").properties()) {
      if (!label.getValue().asText().equals(labels.get(label.getKey()))) {
        return false;
      }
    }
    for (JsonNode expression : selector.path("matchExpressions")) {
      if (!has(
          expression.path("values"), labels.getOrDefault(expression.path("key").asText(), ""))) {
        return false;
      }
    }
    return true;
  }

  static boolean has(JsonNode list, String text) {
    for (JsonNode entry : list) {
      if (entry.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
