package dev.weir.check.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.diagnostic.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The options that Weir knows by name, with what each takes; a list in the jar. */
final class OptionCatalog {

  /** Shorter keys have neighbours that mean something else. */
  private static final int SHORTEST = 10;

  private static final int MOST_EDITS = 2;

  private final Map<String, OptionShape> shapes = new TreeMap<>();

  OptionCatalog() {
    try (InputStream in = OptionCatalog.class.getResourceAsStream("options.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks options.txt");
      }
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(words -> shapes.put(words[0], OptionShape.of(words[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
