package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kubernetes quantities: a decimal number with an SI suffix ({@code m k M G …}), a binary suffix
 * ({@code Ki Mi Gi …}) or a decimal exponent (facts: Flink operator, text parsing of memory
 * values).
 */
final class Quantities {

  private static final Pattern SHAPE =
      Pattern.compile(
          "([+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30}))"
              + "(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\\d{1,3})?");

  private static final Map<String, Integer> THOUSANDS =
      Map.of("n", -3, "u", -2, "m", -1, "k", 1, "M", 2, "G", 3, "T", 4, "P", 5, "E", 6);

  private static final String BINARY = "KMGTPE";

  /** What Flink reads as a memory unit and Kubernetes refuses or reads otherwise. */
  private static final Pattern FLINK_UNIT =
      Pattern.compile("(\\d+)\\s*([kmgt])(b|i|ib)?", Pattern.CASE_INSENSITIVE);

  private Quantities() {}

  /** The quantity's amount in units; empty when the text is none. */
  static Optional<BigDecimal> amount(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String suffix = matcher.group(2);
    return Optional.of(suffix == null ? number : number.multiply(factor(suffix)));
  }

  /** Reports a text that is no quantity, one below zero, and a memory size in thousandths. */
  static void check(JsonNode value, Place place, Consumer<Violation> out) {
    if (!value.isTextual() && !value.isNumber()) {
      return;
    }
    String text = value.asText();
    Optional<BigDecimal> amount = amount(text);
    if (amount.isEmpty()) {
      out.accept(bad(place, value, "a quantity such as 500m, 2Gi or 10G", mended(text)));
    } else if (amount.get().signum() < 0) {
      out.accept(bad(place, value, "a quantity of at least 0", "remove the minus"));
    } else if (text.endsWith("m") && isStored(place)) {
      String expected = "a size in bytes: m means a thousandth of a byte here";
      out.accept(bad(place, value, expected, mended(text)));
    }
  }

  /** Whether Flink reads the text as a memory size with a unit. */
  static boolean isFlinkSize(String text) {
    return FLINK_UNIT.matcher(text).matches();
  }

  private static BigDecimal factor(String suffix) {
    char first = suffix.charAt(0);
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      return BigDecimal.valueOf(1024).pow(BINARY.indexOf(first) + 1);
    }
    Integer thousands = THOUSANDS.get(suffix);
    return thousands == null
        ? BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1).replace("+", "")))
        : BigDecimal.ONE.scaleByPowerOfTen(3 * thousands);
  }

  /** Whether the place holds memory or storage, where thousandths make no sense. */
  private static boolean isStored(Place place) {
    String name = place.segment();
    return name.endsWith("memory")
        || name.endsWith("storage")
        || name.equals("sizeLimit")
        || name.equals("ephemeralStorage");
  }

  private static String mended(String text) {
    Matcher flink = FLINK_UNIT.matcher(text);
    if (!flink.matches()) {
      return "write a number with a unit of Kubernetes";
    }
    String unit = flink.group(2).toUpperCase(Locale.ROOT);
    return "write " + flink.group(1) + unit + "i";
  }

  private static Violation bad(Place place, JsonNode value, String expected, String action) {
    String found = Fields.named(place.pointer()) + " is " + Shown.value(value);
    return Violation.of(place.pointer(), Problem.BAD_QUANTITY, found, expected, action);
  }
}
