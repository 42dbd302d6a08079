package dev.weir.manifest.lineage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way data flows between a job and a resource, as the job sees it. */
public enum Direction {
  READ,
  WRITE;

  /** As the lineage file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Direction> of(String word) {
    return Arrays.stream(values()).filter(direction -> direction.word().equals(word)).findFirst();
  }
}
