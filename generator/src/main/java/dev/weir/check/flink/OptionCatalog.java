package dev.weir.check.flink;

import dev.weir.diagnostic.Suggestion;
import dev.weir.manifest.flink.OptionWords;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The options that Weir knows by name, with what each takes. */
final class OptionCatalog {

  /** Shorter keys have neighbours that mean something else. */
  private static final int SHORTEST = 10;

  private static final int MOST_EDITS = 2;

  private final Map<String, OptionShape> shapes = new TreeMap<>();

  OptionCatalog() {
    OptionWords.read().forEach((key, word) -> shapes.put(key, OptionShape.of(word)));
  }

  /** What an option takes; empty for one that is not in the list. */
  Optional<OptionShape> shape(String key) {
    return Optional.ofNullable(shapes.get(key));
  }

  /** The option that a key in no list most likely means: within two edits of it. */
  Optional<String> meant(String key) {
    if (shapes.containsKey(key) || key.length() < SHORTEST) {
      return Optional.empty();
    }
    return Suggestion.within(MOST_EDITS, key, shapes.keySet());
  }
}
