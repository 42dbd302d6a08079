package dev.weir.diagnostic;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The stable name of one kind of finding, with the title of its page in {@code docs/diagnostics/}.
 * Each stage lists its own codes; a code is never reused for another meaning.
 *
 * @param value three capital letters or digits of the area, a dash and three digits: {@code
 *     SRC-001}; of a policy {@code POL-POD-001}, of a foreign one {@code acme/deny_latest}
 * @param title what is wrong, in a few words, without a full stop
 * @param severity what the finding is when nothing says otherwise
 */
public record Code(String value, String title, Severity severity) implements Comparable<Code> {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Z][A-Z0-9]{2}-\\d{3}|POL-[A-Z][A-Z0-9]{1,3}-\\d{3}|[a-z][a-z0-9-]*/[A-Za-z0-9_]+");

  public Code {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a code: " + value);
    }
    Objects.requireNonNull(title);
    Objects.requireNonNull(severity);
  }

  /** A code whose findings stop their unit. */
  public static Code error(String value, String title) {
    return new Code(value, title, Severity.ERROR);
  }

  /** A code whose findings are reported and let the run go on. */
  public static Code warning(String value, String title) {
    return new Code(value, title, Severity.WARNING);
  }

  /** A code whose findings only inform. */
  public static Code note(String value, String title) {
    return new Code(value, title, Severity.NOTE);
  }

  @Override
  public int compareTo(Code other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
