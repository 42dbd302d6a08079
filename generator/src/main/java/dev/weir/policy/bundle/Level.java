package dev.weir.policy.bundle;

import dev.weir.diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a rule's finding weighs in a tier. */
public enum Level {
  NOTE(Severity.NOTE),
  WARN(Severity.WARNING),
  DENY(Severity.ERROR);

  private final Severity severity;

  Level(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** As METADATA writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String word) {
    return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
  }
}
