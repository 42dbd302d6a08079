package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OPA's {@code units.*}: numbers with a decimal or binary unit, whose case does not matter. */
final class Units {

  private static final Pattern SHAPE =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?)([A-Za-z]*)");

  private static final String PREFIXES = "kmgtpe";

  private Units() {}

  /** With {@code m} for a thousandth and {@code M} for a million. */
  static Optional<JsonNode> parse(List<JsonNode> arguments) {
    return amount(arguments.get(0)).flatMap(Amount::value).map(Units::number);
  }

  /** In whole bytes, the rest cut off; {@code B} may follow a unit. */
  static Optional<JsonNode> parseBytes(List<JsonNode> arguments) {
    return amount(arguments.get(0))
        .flatMap(Amount::bytes)
        .map(bytes -> BigIntegerNode.valueOf(bytes.setScale(0, RoundingMode.DOWN).toBigInteger()));
  }

  private static Optional<Amount> amount(JsonNode text) {
    Matcher matcher = SHAPE.matcher(text.asText().replace("\"", ""));
    return matcher.matches()
        ? Optional.of(new Amount(new BigDecimal(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  private static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0
        ? BigIntegerNode.valueOf(plain.toBigInteger())
        : DecimalNode.valueOf(plain);
  }

  private record Amount(BigDecimal number, String unit) {

    Optional<BigDecimal> value() {
      return unit.equals("m")
          ? Optional.of(number.movePointLeft(3))
          : factor(unit.toLowerCase(Locale.ROOT)).map(number::multiply);
    }

    Optional<BigDecimal> bytes() {
      String plain = unit.toLowerCase(Locale.ROOT);
      boolean hasB = plain.length() > 1 && plain.endsWith("b");
      return factor(hasB ? plain.substring(0, plain.length() - 1) : plain).map(number::multiply);
    }

    private static Optional<BigDecimal> factor(String unit) {
      if (unit.isEmpty()) {
        return Optional.of(BigDecimal.ONE);
      }
      int power = PREFIXES.indexOf(unit.charAt(0)) + 1;
      if (power == 0 || !(unit.length() == 1 || unit.substring(1).equals("i"))) {
        return Optional.empty();
      }
      return Optional.of(BigDecimal.valueOf(unit.length() == 1 ? 1000 : 1024).pow(power));
    }
  }
}
