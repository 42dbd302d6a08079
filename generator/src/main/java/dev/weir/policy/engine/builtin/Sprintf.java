package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * OPA's {@code sprintf}: Go's formats over whole numbers, floating-point numbers and texts, which
 * all else becomes first. Mistakes show in the text, as Go's do.
 */
final class Sprintf {

  private final String format;
  private final List<GoValue> values;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int next;
  private boolean reordered;

  private Sprintf(String format, List<GoValue> values) {
    this.format = format;
    this.values = values;
  }

  static Optional<JsonNode> call(List<JsonNode> arguments) {
    List<GoValue> values =
        StreamSupport.stream(arguments.get(1).spliterator(), false).map(GoValue::of).toList();
    return Optional.of(TextNode.valueOf(new Sprintf(arguments.get(0).asText(), values).run()));
  }

  private String run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      out.append(format, at, percent < 0 ? format.length() : percent);
      at = percent < 0 ? format.length() : percent + 1;
      if (percent >= 0) {
        verb();
      }
    }
    if (!reordered && next < values.size()) {
      out.append(
          values.subList(next, values.size()).stream()
              .map(value -> value.type() + "=" + value.format('v', GoFlags.NONE))
              .collect(Collectors.joining(", ", "%!(EXTRA ", ")")));
    }
    return out.toString();
  }

  private void verb() {
    String marks = takeWhile("+-# 0");
    takeIndex();
    int width = number();
    int precision = -1;
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      takeIndex();
      precision = Math.max(0, number());
    }
    takeIndex();
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (next < 0 || next >= values.size()) {
      out.append("%!").appendCodePoint(verb).append(next < 0 ? "(BADINDEX)" : "(MISSING)");
    } else {
      out.append(values.get(next++).format(verb, new GoFlags(marks, width, precision)));
    }
  }

  /** {@code [2]}: which value comes next, counted from 1. */
  private void takeIndex() {
    int end = at < format.length() && format.charAt(at) == '[' ? format.indexOf(']', at) : -1;
    if (end < 0) {
      return;
    }
    String digits = format.substring(at + 1, end);
    boolean number = digits.matches("\\d{1,4}");
    int index = number ? Integer.parseInt(digits) - 1 : -1;
    next = index < values.size() ? index : -1;
    reordered = true;
    at = end + 1;
  }

  /** Digits, or a star for the next value; -1 for none. */
  private int number() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      return next >= 0 && next < values.size() ? values.get(next++).number() : -1;
    }
    String digits = takeWhile("0123456789");
    return digits.isEmpty() || digits.length() > 6 ? -1 : Integer.parseInt(digits);
  }

  private String takeWhile(String characters) {
    int start = at;
    at =
        IntStream.range(start, format.length())
            .filter(i -> characters.indexOf(format.charAt(i)) < 0)
            .findFirst()
            .orElse(format.length());
    return format.substring(start, at);
  }
}
