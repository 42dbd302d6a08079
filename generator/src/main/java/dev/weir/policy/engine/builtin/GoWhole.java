package dev.weir.policy.engine.builtin;

import java.math.BigInteger;
import java.util.Locale;

/** A whole number of any size in Go's formats. */
record GoWhole(BigInteger value) implements GoValue {

  @Override
  public String type() {
    return GoValue.fits(value) ? "int64" : "*big.Int";
  }

  @Override
  public int number() {
    return value.bitLength() < 20 ? value.intValue() : -1;
  }

  @Override
  public String format(int verb, GoFlags flags) {
    return switch (verb) {
      case 'd', 'v' -> digits(10, "", flags);
      case 'b' -> digits(2, "0b", flags);
      case 'o' -> digits(8, "0", flags);
      case 'x' -> digits(16, "0x", flags);
      case 'X' -> digits(16, "0X", flags).toUpperCase(Locale.ROOT);
      case 'c' -> flags.padded(character(), false);
      case 'q' -> flags.padded("'" + character() + "'", false);
      case 'U' -> flags.padded(String.format(Locale.ROOT, "U+%04X", value), false);
      case 'T' -> typed(flags);
      default -> misfit(verb, flags);
    };
  }

  private String digits(int radix, String prefix, GoFlags flags) {
    String digits = value.abs().toString(radix);
    digits = "0".repeat(Math.max(0, flags.precision() - digits.length())) + digits;
    String sign = value.signum() < 0 ? "-" : "";
    return flags.padded(
        flags.signed(sign + (flags.has('#') ? prefix : "") + digits), flags.precision() < 0);
  }

  private String character() {
    boolean known = value.bitLength() < 22 && Character.isValidCodePoint(value.intValue());
    return Character.toString(known ? value.intValue() : 0xFFFD);
  }
}
