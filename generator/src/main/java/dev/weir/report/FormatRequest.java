package dev.weir.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One report that was asked for.
 *
 * @param file where it goes, as the user typed it; empty for stdout
 */
public record FormatRequest(Format format, Optional<String> file) {

  public FormatRequest {
    Objects.requireNonNull(format);
    Objects.requireNonNull(file);
  }

  static FormatRequest toStdout(Format format) {
    return new FormatRequest(format, Optional.empty());
  }

  boolean isToStdout() {
    return file.isEmpty();
  }
}
