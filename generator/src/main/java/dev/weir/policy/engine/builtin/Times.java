package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OPA's {@code time.*} that need no clock. */
final class Times {

  /** Looser than the standard where Go is: one digit of the hour, a comma before fractions. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T)(\\d{1,2})(:\\d{2}:[0-5]\\d)(?:[.,](\\d+))?(Z|[+-]\\d{2}:\\d{2})");

  private Times() {}

  /** Nanoseconds since 1970; undefined outside of what 64 bits hold. */
  static Optional<JsonNode> parseRfc3339(List<JsonNode> arguments) {
    Matcher matcher = SHAPE.matcher(arguments.get(0).asText());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String hour = matcher.group(2).length() == 1 ? "0" + matcher.group(2) : matcher.group(2);
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(matcher.group(1) + hour + matcher.group(3) + matcher.group(5));
      long seconds = Math.multiplyExact(time.toEpochSecond(), 1_000_000_000L);
      return hour.equals("24")
          ? Optional.empty()
          : Optional.of(LongNode.valueOf(Math.addExact(seconds, nanos(matcher.group(4)))));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static long nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
  }
}
