package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory as Flink reads it: every unit is binary, so {@code 2g}, {@code 2Gi} and
 * {@code 2048m} are the same (facts: Flink operator, text parsing of memory values).
 *
 * @param bytes at least 1
 */
public record MemorySize(long bytes) implements Comparable<MemorySize> {

  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,15})\\s*([a-zA-Z]+)");
  private static final long KIBI = 1024;
  private static final Map<String, Long> UNITS =
      Map.of(
          "k",
          KIBI,
          "kb",
          KIBI,
          "ki",
          KIBI,
          "m",
          KIBI * KIBI,
          "mb",
          KIBI * KIBI,
          "mi",
          KIBI * KIBI);
  private static final Map<String, Long> LARGE_UNITS =
      Map.of(
          "g",
          KIBI * KIBI * KIBI,
          "gb",
          KIBI * KIBI * KIBI,
          "gi",
          KIBI * KIBI * KIBI,
          "t",
          KIBI * KIBI * KIBI * KIBI,
          "tb",
          KIBI * KIBI * KIBI * KIBI,
          "ti",
          KIBI * KIBI * KIBI * KIBI);

  public MemorySize {
    if (bytes < 1) {
      throw new IllegalArgumentException("memory of " + bytes + " bytes");
    }
  }

  /** The amount that {@code text} says; empty when it is no whole number with a known unit. */
  public static Optional<MemorySize> tryParse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    Long factor = UNITS.getOrDefault(unit, LARGE_UNITS.get(unit));
    if (factor == null) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    return count > Long.MAX_VALUE / factor
        ? Optional.empty()
        : Optional.of(new MemorySize(count * factor));
  }

  /** The amount of a text that a schema has already checked. */
  @JsonCreator
  public static MemorySize parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("no amount of memory: " + text));
  }

  public static MemorySize ofMebibytes(long mebibytes) {
    return new MemorySize(mebibytes * KIBI * KIBI);
  }

  /** Whole mebibytes, rounded up. */
  public long mebibytes() {
    return (bytes + KIBI * KIBI - 1) / (KIBI * KIBI);
  }

  public MemorySize times(long count) {
    return new MemorySize(Math.multiplyExact(bytes, count));
  }

  /** Integer mebibytes as a Kubernetes quantity, which operators from 1.7 on read: 2048Mi. */
  public String asQuantity() {
    return mebibytes() + "Mi";
  }

  /** Integer mebibytes in Flink's own unit, which every release reads: 2048m. */
  public String asFlink() {
    return mebibytes() + "m";
  }

  @Override
  public int compareTo(MemorySize other) {
    return Long.compare(bytes, other.bytes);
  }

  @JsonValue
  @Override
  public String toString() {
    return asQuantity();
  }
}
