package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Numbers that no field can hold and that a schema engine would write out digit by digit: {@code
 * 1e99999999} takes it hours.
 */
final class HugeNumbers {

  private static final int LONGEST = 400;

  private HugeNumbers() {}

  /** Reports each such number at or below {@code value}. */
  static void check(JsonNode value, Place place, Consumer<Violation> out) {
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!field.getValue().isTextual()) {
          check(field.getValue(), place.child(field.getKey()), out);
        }
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        check(array.get(i), place.child(Integer.toString(i)), out);
      }
    } else if (isHuge(value)) {
      out.accept(
          Violation.of(
              place.pointer(),
              Problem.OUT_OF_RANGE,
              Fields.named(place.pointer()) + " is a number without end",
              "a number that a computer can hold",
              "change the number"));
    }
  }

  private static boolean isHuge(JsonNode value) {
    if (value.isBigDecimal()) {
      int scale = value.decimalValue().scale();
      return scale > LONGEST || scale < -LONGEST || value.decimalValue().precision() > LONGEST;
    }
    return value.isBigInteger()
        ? value.bigIntegerValue().bitLength() > LONGEST * 4
        : value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue());
  }
}
