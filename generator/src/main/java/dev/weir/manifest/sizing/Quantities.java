package dev.weir.manifest.sizing;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Kubernetes quantities as whole numbers; what is no quantity counts as absent. */
public final class Quantities {

  private static final BigDecimal MILLI = BigDecimal.valueOf(1000);

  /** Longest text, and most digits of an exponent, of what anybody means as an amount. */
  private static final int LONGEST = 40;

  private static final int EXPONENT = 3;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

  private Quantities() {}

  /** Thousandths of a core, rounded up. */
  public static Optional<Long> millicores(JsonNode node) {
    return node.isValueNode() ? millicores(node.asText()) : Optional.empty();
  }

  /** Thousandths of a core, rounded up. */
  public static Optional<Long> millicores(String text) {
    return scaled(text, MILLI);
  }

  /** Bytes, rounded up. */
  public static Optional<Long> bytes(JsonNode node) {
    return node.isValueNode() ? bytes(node.asText()) : Optional.empty();
  }

  /** Bytes, rounded up. */
  public static Optional<Long> bytes(String text) {
    return scaled(text, BigDecimal.ONE);
  }

  private static Optional<Long> scaled(String text, BigDecimal factor) {
    if (isAbsurd(text)) {
      return Optional.empty();
    }
    try {
      BigDecimal amount = Quantity.getAmountInBytes(Quantity.parse(text)).multiply(factor);
      boolean counts = amount.signum() >= 0 && amount.compareTo(MOST) < 0;
      return counts
          ? Optional.of(amount.setScale(0, RoundingMode.CEILING).longValueExact())
          : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Numbers whose digits alone would fill the memory. */
  private static boolean isAbsurd(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    return text.isEmpty()
        || text.length() > LONGEST
        || (exponent >= 0 && text.length() - exponent - 1 > EXPONENT);
  }
}
