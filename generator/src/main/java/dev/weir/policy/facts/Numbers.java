package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.sizing.Quantities;
import dev.weir.model.MemorySize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers in texts; what is none counts as absent. */
final class Numbers {

  private static final int LONGEST = 18;
  private static final double LARGEST_FACTOR = 1_000;

  private Numbers() {}

  /** A whole number. */
  static Optional<Long> whole(String text) {
    return isPlain(text, false) ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** A whole or broken number, as rules see it. */
  static Optional<JsonNode> number(String text) {
    Optional<Long> whole = whole(text);
    if (whole.isPresent()) {
      return whole.map(Nodes.JSON::numberNode);
    }
    return isPlain(text, true)
        ? Optional.of(Nodes.JSON.numberNode(Double.parseDouble(text)))
        : Optional.empty();
  }

  /** By what to multiply; 1 where it is nothing that makes sense. */
  static double factor(Optional<String> text) {
    return text.filter(t -> isPlain(t, true) || isPlain(t, false))
        .map(Double::valueOf)
        .filter(factor -> factor > 0 && factor <= LARGEST_FACTOR)
        .orElse(1.0);
  }

  /** Rounded up, in decimal arithmetic: 0.1 of a thousand is 100 and not 101. */
  static long scaled(long amount, double factor) {
    return factor == 1.0
        ? amount
        : BigDecimal.valueOf(factor)
            .multiply(BigDecimal.valueOf(amount))
            .setScale(0, RoundingMode.CEILING)
            .longValue();
  }

  /** Bytes of a size in Flink's units, else as a quantity: so the operator reads it. */
  static Optional<Long> bytes(String text) {
    return MemorySize.tryParse(text)
        .map(MemorySize::bytes)
        .filter(bytes -> bytes < Long.MAX_VALUE / 1_000_000)
        .or(() -> Quantities.bytes(text));
  }

  /** Digits with at most a sign before and, where {@code broken}, a dot between. */
  private static boolean isPlain(String text, boolean broken) {
    int start = text.startsWith("-") ? 1 : 0;
    int dots = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean between = i > start && i < text.length() - 1;
      if (c == '.' && broken && between) {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > start && text.length() <= LONGEST && dots == (broken ? 1 : 0);
  }
}
