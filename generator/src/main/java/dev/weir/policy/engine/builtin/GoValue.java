package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;

/** A value as OPA hands it to Go's formats. */
sealed interface GoValue permits GoText, GoWhole, GoFloat {

  /** A whole number, a floating-point number, or the text of anything else. */
  static GoValue of(JsonNode tree) {
    if (tree.isIntegralNumber()) {
      return new GoWhole(tree.bigIntegerValue());
    }
    if (tree.isNumber()) {
      return new GoFloat(tree.doubleValue());
    }
    return new GoText(tree.isTextual() ? tree.asText() : RegoText.of(tree));
  }

  /** The name of its type in Go. */
  String type();

  /** Its text for a verb; a verb that it has not shows as a mistake. */
  String format(int verb, GoFlags flags);

  /** The width that it means where a star stands; -1 when it means none. */
  default int number() {
    return -1;
  }

  /** What Go writes where a verb does not fit. */
  default String misfit(int verb, GoFlags flags) {
    return "%!" + Character.toString(verb) + "(" + type() + "=" + format('v', flags) + ")";
  }

  /** The type's own name, for the verb that asks for it. */
  default String typed(GoFlags flags) {
    return flags.padded(type(), false);
  }

  /** Whether a number fits Go's {@code int64}. */
  static boolean fits(BigInteger value) {
    return value.bitLength() < Long.SIZE;
  }
}
