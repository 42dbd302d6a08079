package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as every Flink release reads it: one whole number with one unit. A number
 * without a unit would be milliseconds and is refused (facts: Flink operator, duration syntax).
 *
 * @param millis at least 0
 */
public record FlinkDuration(long millis) implements Comparable<FlinkDuration> {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]+)");

  /** The time that {@code text} says; empty when it is no whole number with a known unit. */
  public static Optional<FlinkDuration> tryParse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long factor = factor(matcher.group(2));
    return factor == 0
        ? Optional.empty()
        : Optional.of(new FlinkDuration(Long.parseLong(matcher.group(1)) * factor));
  }

  /** The time of a text that a schema has already checked. */
  @JsonCreator
  public static FlinkDuration parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("no duration: " + text));
  }

  private static long factor(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "ms", "millis", "millisecond", "milliseconds" -> 1;
      case "s", "sec", "secs", "second", "seconds" -> 1_000;
      case "m", "min", "minute", "minutes" -> 60_000;
      case "h", "hour", "hours" -> 3_600_000;
      case "d", "day", "days" -> 86_400_000;
      default -> 0;
    };
  }

  public long seconds() {
    return millis / 1_000;
  }

  /** Flink's spelling in the largest unit that keeps it whole: {@code 10 min}, {@code 90 s}. */
  public String asFlink() {
    if (millis == 0) {
      return "0 s";
    }
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + " d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + " h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + " min";
    }
    return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
  }

  /** Prometheus' spelling: {@code 10m}, {@code 90s}, {@code 1500ms}. */
  public String asPrometheus() {
    if (millis > 0 && millis % 3_600_000 == 0) {
      return millis / 3_600_000 + "h";
    }
    if (millis > 0 && millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }

  @Override
  public int compareTo(FlinkDuration other) {
    return Long.compare(millis, other.millis);
  }

  @JsonValue
  @Override
  public String toString() {
    return asFlink();
  }
}
