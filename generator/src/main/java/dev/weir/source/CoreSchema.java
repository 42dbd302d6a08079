package dev.weir.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar means in the core schema of YAML 1.2 (section 10.3.2 of its
 * specification), with a remark where other readers take it for something else.
 */
final class CoreSchema {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
  private static final Set<String> YES_NO = Set.of("y", "n", "yes", "no", "on", "off");

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private CoreSchema() {}

  /** What is odd about a scalar. */
  enum Remark {
    NONE,
    /** YAML 1.1 readers take it for a boolean. */
    YES_NO,
    /** YAML 1.1 readers take it for an octal number. */
    LEADING_ZERO,
    /** A float that JSON cannot say; its value here is null. */
    NOT_FINITE,
    /** A number so long that computing with it would be an attack; its value here is null. */
    TOO_LARGE
  }

  /**
   * A scalar with its meaning.
   *
   * @param value {@link String}, {@link Boolean}, {@link BigInteger}, {@link BigDecimal} or null
   */
  record Meaning(@Nullable Object value, Remark remark) {

    private static Meaning of(@Nullable Object value) {
      return new Meaning(value, Remark.NONE);
    }
  }

  /** The meaning of the unquoted characters. */
  static Meaning of(String plain) {
    if (NULLS.contains(plain)) {
      return Meaning.of(null);
    }
    if (TRUES.contains(plain) || FALSES.contains(plain)) {
      return Meaning.of(TRUES.contains(plain));
    }
    if (plain.length() <= 3 && YES_NO.contains(plain.toLowerCase(Locale.ROOT))) {
      return new Meaning(plain, Remark.YES_NO);
    }
    return "+-.0123456789".indexOf(plain.charAt(0)) < 0 ? Meaning.of(plain) : number(plain);
  }

  private static Meaning number(String plain) {
    if (NOT_FINITE.matcher(plain).matches()) {
      return new Meaning(null, Remark.NOT_FINITE);
    }
    boolean whole = INTEGER.matcher(plain).matches();
    boolean based = OCTAL.matcher(plain).matches() || HEX.matcher(plain).matches();
    var real = FLOAT.matcher(plain);
    if (!whole && !based && !real.matches()) {
      return Meaning.of(plain);
    }
    if (plain.length() > Limits.NUMBER_LENGTH) {
      return new Meaning(null, Remark.TOO_LARGE);
    }
    if (based) {
      return Meaning.of(new BigInteger(plain.substring(2), plain.charAt(1) == 'x' ? 16 : 8));
    }
    if (whole) {
      Remark remark = LEADING_ZERO.matcher(plain).matches() ? Remark.LEADING_ZERO : Remark.NONE;
      return new Meaning(new BigInteger(plain), remark);
    }
    return isWithinDouble(real.group(1))
        ? Meaning.of(new BigDecimal(plain))
        : new Meaning(null, Remark.TOO_LARGE);
  }

  private static boolean isWithinDouble(@Nullable String exponent) {
    return exponent == null
        || new BigInteger(exponent).abs().compareTo(BigInteger.valueOf(Limits.EXPONENT)) <= 0;
  }
}
