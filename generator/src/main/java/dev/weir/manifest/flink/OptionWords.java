package dev.weir.manifest.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The options that Weir knows by name, with the word for what each takes; a list in the jar. */
public final class OptionWords {

  private OptionWords() {}

  /** From each option, by its newest spelling, to its word: {@code duration}, {@code memory}. */
  public static SortedMap<String, String> read() {
    SortedMap<String, String> words = new TreeMap<>();
    try (InputStream in = OptionWords.class.getResourceAsStream("options.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks options.txt");
      }
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(pair -> words.put(pair[0], pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSortedMap(words);
  }
}
