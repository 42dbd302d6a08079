package dev.weir.policy.engine.builtin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** A floating-point number in Go's formats. */
record GoFloat(double value) implements GoValue {

  private static final int USUAL_DIGITS = 6;

  @Override
  public String type() {
    return "float64";
  }

  @Override
  public String format(int verb, GoFlags flags) {
    int precision = flags.precision();
    return switch (verb) {
      case 'v', 'g' -> shown(precision < 0 ? shortest() : rounded(precision), flags);
      case 'G' ->
          shown(precision < 0 ? shortest() : rounded(precision), flags).toUpperCase(Locale.ROOT);
      case 'f', 'F' -> shown(fixed(precision < 0 ? USUAL_DIGITS : precision), flags);
      case 'e' -> shown(scientific(precision < 0 ? USUAL_DIGITS : precision), flags);
      case 'E' ->
          shown(scientific(precision < 0 ? USUAL_DIGITS : precision), flags)
              .toUpperCase(Locale.ROOT);
      case 'T' -> typed(flags);
      default -> misfit(verb, flags);
    };
  }

  private static String shown(String text, GoFlags flags) {
    return flags.padded(flags.signed(text), true);
  }

  private String fixed(int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private String scientific(int digits) {
    return scientific(new BigDecimal(value).round(context(digits + 1)), digits);
  }

  /** The fewest digits that mean this number and no other. */
  private String shortest() {
    BigDecimal exact = new BigDecimal(value);
    int digits = 1;
    while (exact.round(context(digits)).doubleValue() != value) {
      digits++;
    }
    return general(exact.round(context(digits)), USUAL_DIGITS);
  }

  private String rounded(int precision) {
    int digits = Math.max(1, precision);
    return general(new BigDecimal(value).round(context(digits)), digits);
  }

  /** With an exponent when it is small or has as many digits before the point as are shown. */
  private static String general(BigDecimal number, int digits) {
    BigDecimal plain = number.stripTrailingZeros();
    int exponent = plain.precision() - plain.scale() - 1;
    if (plain.signum() == 0) {
      return "0";
    }
    int most = Math.max(digits, 1);
    return exponent < -4 || exponent >= most
        ? scientific(plain, plain.precision() - 1)
        : plain.toPlainString();
  }

  private static String scientific(BigDecimal number, int digits) {
    int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    String shown =
        number.movePointLeft(exponent).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return shown + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", abs(exponent));
  }

  private static int abs(int exponent) {
    return exponent < 0 ? -exponent : exponent;
  }

  private static MathContext context(int digits) {
    return new MathContext(digits, RoundingMode.HALF_EVEN);
  }
}
