package dev.weir.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to write a report, for people or for machines. */
public enum Format {
  TEXT,
  JSON,
  GITHUB,
  SARIF;

  /** The name that users type. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names that users may type, in the order in which help shows them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
