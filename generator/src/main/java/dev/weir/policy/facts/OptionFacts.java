package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.flink.OptionWords;
import dev.weir.model.FlinkDuration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of Flink as numbers, times and places. Threads may share it. */
final class OptionFacts {

  private static final Set<String> TIMES = Set.of("duration", "milliseconds", "schedule");

  /** By newest spelling. */
  private static final Set<String> FOLDERS =
      Set.of(
          "execution.checkpointing.dir",
          "execution.checkpointing.savepoint-dir",
          "high-availability.storageDir",
          "job-result-store.storage-path",
          "dstl.dfs.base-path");

  private final Map<String, String> words = OptionWords.read();

  /** Adds {@code configuration} and what is parsed of it, under the names that options have. */
  void put(Configuration configuration, ObjectNode facts) {
    facts.set("configuration", configuration.flat());
    ObjectNode durations = facts.putObject("durations");
    ObjectNode numbers = facts.putObject("numbers");
    ArrayNode storage = facts.putArray("storage");
    for (Map.Entry<String, JsonNode> option : configuration.flat().properties()) {
      String key = option.getKey();
      String text = option.getValue().asText().strip();
      millis(key, text).ifPresent(millis -> durations.put(key, millis));
      Numbers.number(text).ifPresent(number -> numbers.set(key, number));
      if (FOLDERS.contains(Configuration.newest(key))) {
        storage.add(folder(key, text));
      }
    }
  }

  /**
   * A number without a unit is a time only where the option is one; {@code m} of an option that
   * nobody knows may be minutes or mebibytes.
   */
  private Optional<Long> millis(String key, String text) {
    if (text.isEmpty() || !isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    String word = words.get(Configuration.newest(key));
    if (word != null && TIMES.contains(word)) {
      return time(text).or(() -> Numbers.whole(text));
    }
    boolean ambiguous = text.endsWith("m") || text.endsWith("M");
    return word == null && !ambiguous && !isDigit(text.charAt(text.length() - 1))
        ? time(text)
        : Optional.empty();
  }

  private static Optional<Long> time(String text) {
    return FlinkDuration.tryParse(text).map(FlinkDuration::millis).filter(millis -> millis >= 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static ObjectNode folder(String option, String text) {
    Address address = Address.of(text);
    return Nodes.JSON
        .objectNode()
        .put("option", option)
        .put("text", text)
        .put("scheme", address.scheme())
        .put("bucket", address.host())
        .put(
            "prefix",
            address.path().startsWith("/") ? address.path().substring(1) : address.path());
  }
}
