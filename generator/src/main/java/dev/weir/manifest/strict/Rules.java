package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The kinds of {@link Rule}, to be put at places in tables. */
final class Rules {

  private Rules() {}

  /** A text out of a closed list. */
  static Rule oneOf(String... allowed) {
    List<String> values = List.of(allowed);
    return (value, place, out) -> {
      if (value.isTextual() && !values.contains(value.textValue())) {
        out.accept(Fields.notAllowed(place.pointer(), value, values));
      }
    };
  }

  /** A mapping that has each of the fields, none of them null or an empty text. */
  static Rule required(String... fields) {
    return (value, place, out) -> {
      if (!value.isObject()) {
        return;
      }
      for (String field : fields) {
        if (isAbsent(value.path(field))) {
          out.accept(Fields.missing(place.pointer(), field));
        }
      }
    };
  }

  /** A mapping that has exactly one of the fields. */
  static Rule exactlyOne(String... fields) {
    return (value, place, out) -> {
      List<String> there = present(value, fields);
      if (value.isObject() && there.size() != 1) {
        out.accept(
            Violation.of(
                place.pointer(),
                there.isEmpty() ? Problem.MISSING_FIELD : Problem.CONFLICT,
                there.isEmpty()
                    ? "none of " + String.join(", ", fields)
                    : String.join(" and ", there) + " together",
                "exactly one of " + String.join(", ", fields),
                there.isEmpty() ? "add one of them" : "keep one of them"));
      }
    };
  }

  /** A mapping that has at most one of the fields. */
  static Rule atMostOne(String... fields) {
    Rule exactly = exactlyOne(fields);
    return (value, place, out) -> {
      if (present(value, fields).size() > 1) {
        exactly.check(value, place, out);
      }
    };
  }

  /** A list or mapping that holds something. */
  static Rule notEmpty() {
    return (value, place, out) -> {
      if (value.isContainerNode() && value.isEmpty()) {
        out.accept(
            Violation.of(
                place.pointer(),
                Problem.MISSING_FIELD,
                Fields.named(place.pointer()) + " is empty",
                "at least one entry",
                "add an entry or remove the field"));
      }
    };
  }

  /** A whole number between two bounds, both allowed. */
  static Rule range(long least, long most) {
    return (value, place, out) -> {
      boolean outside =
          value.isIntegralNumber()
              && (!value.canConvertToLong()
                  || value.longValue() < least
                  || value.longValue() > most);
      if (outside) {
        out.accept(
            Violation.of(
                place.pointer(),
                Problem.OUT_OF_RANGE,
                Fields.named(place.pointer()) + " is " + Shown.value(value),
                "a number from " + least + " to " + most,
                "change the number"));
      }
    };
  }

  /** A port's number, or the name of one. */
  static Rule port() {
    Rule number = range(1, 65_535);
    Rule name = name(Names::portNameFault);
    return (value, place, out) -> {
      number.check(value, place, out);
      name.check(value, place, out);
    };
  }

  /** A text that a naming rule takes; the rule returns what it expects, or nothing. */
  static Rule name(Function<String, String> fault) {
    return (value, place, out) -> {
      String expected = value.isTextual() ? fault.apply(value.textValue()) : "";
      if (!expected.isEmpty()) {
        out.accept(Names.violation(place.pointer(), value.textValue(), expected));
      }
    };
  }

  /** A Kubernetes quantity that is not negative. */
  static Rule quantity() {
    return Quantities::check;
  }

  static boolean isAbsent(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.textValue().isEmpty());
  }

  private static List<String> present(JsonNode value, String... fields) {
    return Arrays.stream(fields).filter(field -> !isAbsent(value.path(field))).toList();
  }
}
