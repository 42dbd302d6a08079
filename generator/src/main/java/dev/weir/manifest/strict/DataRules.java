package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** What an API server demands of ConfigMaps, Secrets and ServiceAccounts. */
final class DataRules {

  private static final int MOST_BYTES = 1_048_576;

  private DataRules() {}

  /** ConfigMap and Secret. */
  static RuleTree map() {
    return new RuleTree()
        .at("", DataRules::size)
        .at("/{data,binaryData,stringData}", DataRules::keys);
  }

  static RuleTree serviceAccount() {
    return new RuleTree()
        .at("/{imagePullSecrets,secrets}/*/name", Rules.name(Names::subdomainFault));
  }

  private static void keys(JsonNode map, Place place, Consumer<Violation> out) {
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String expected = Names.dataKeyFault(entry.getKey());
      if (!expected.isEmpty()) {
        String pointer = place.pointer(entry.getKey());
        String found = "key " + Shown.quoted(entry.getKey());
        out.accept(Violation.of(pointer, Problem.BAD_NAME, found, expected, "change the key"));
      }
    }
  }

  private static void size(JsonNode object, Place place, Consumer<Violation> out) {
    long bytes = 0;
    for (String field : new String[] {"data", "binaryData", "stringData"}) {
      for (Map.Entry<String, JsonNode> entry : object.path(field).properties()) {
        bytes += entry.getKey().getBytes(StandardCharsets.UTF_8).length;
        bytes += entry.getValue().asText("").getBytes(StandardCharsets.UTF_8).length;
      }
    }
    if (bytes > MOST_BYTES) {
      out.accept(
          Violation.of(
              place.pointer("data"),
              Problem.OUT_OF_RANGE,
              "data of " + bytes + " bytes",
              "at most " + MOST_BYTES + " bytes in all",
              "split it or keep the content elsewhere"));
    }
  }
}
