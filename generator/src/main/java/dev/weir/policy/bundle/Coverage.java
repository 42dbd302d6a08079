package dev.weir.policy.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of the rules no test reaches; the written entry points do not count.
 *
 * @param missed {@code file:line}, sorted by file
 */
record Coverage(List<String> missed) {

  Coverage {
    missed = List.copyOf(missed);
  }

  /** Of what {@code opa test --coverage --format json} prints. */
  static Coverage of(String json) {
    List<String> missed = new ArrayList<>();
    tree(json)
        .path("files")
        .properties()
        .forEach(
            file -> {
              if (!file.getKey().equals(PolicyPaths.MAIN)) {
                file.getValue()
                    .path("not_covered")
                    .forEach(range -> missed.add(file.getKey() + ":" + row(range)));
              }
            });
    return new Coverage(missed.stream().distinct().toList());
  }

  boolean isWhole() {
    return missed.isEmpty();
  }

  String text() {
    return isWhole()
        ? "every line of the rules is reached\n"
        : "not reached by any test:\n  " + String.join("\n  ", missed) + "\n";
  }

  private static int row(JsonNode range) {
    return range.at("/start/row").asInt();
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("opa prints JSON when it is asked for it", e);
    }
  }
}
