package dev.weir.resolve;

import dev.weir.source.Document;
import dev.weir.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Weir's own defaults, one dated file each. A newer Weir adds a file and never changes an old one,
 * so that upgrading Weir changes nothing that runs.
 */
public final class Baselines {

  private static final List<String> NAMES = List.of("2026.11");

  private final Map<String, Document> byName = new TreeMap<>();

  /** The baselines that this Weir knows, oldest first. */
  public static List<String> names() {
    return NAMES;
  }

  /** The file of one baseline; empty when this Weir does not have it. */
  synchronized Optional<Document> find(String name) {
    return NAMES.contains(name)
        ? Optional.of(byName.computeIfAbsent(name, Baselines::read))
        : Optional.empty();
  }

  private static Document read(String name) {
    try (InputStream in = Baselines.class.getResourceAsStream("baseline/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks baseline " + name);
      }
      return YamlReader.read("weir:baseline/" + name + ".yaml", in.readAllBytes())
          .document()
          .orElseThrow(() -> new IllegalStateException("baseline " + name + " is not readable"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
