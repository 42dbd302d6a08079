package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Values of another type than their field's. */
final class Types {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Types() {}

  /** A value that is none of the JSON Schema types {@code expected}. */
  static Violation wrong(String pointer, JsonNode value, List<String> expected) {
    return Violation.of(
        pointer,
        Problem.WRONG_TYPE,
        Fields.named(pointer) + " is " + Shown.value(value),
        String.join(" or ", expected.stream().map(Types::worded).toList()),
        action(value, expected));
  }

  private static String worded(String type) {
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "integer" -> "a whole number without quotes";
      case "number" -> "a number without quotes";
      case "boolean" -> "true or false without quotes";
      case "string" -> "a text";
      default -> type;
    };
  }

  private static String action(JsonNode value, List<String> expected) {
    boolean scalar = value.isValueNode() && !value.isNull();
    if (scalar && !value.isTextual() && expected.contains("string")) {
      return "put it in quotes: \"" + value.asText() + "\"";
    }
    if (value.isTextual() && fits(value.textValue(), expected)) {
      return "remove the quotes: " + value.textValue();
    }
    return value.isNull() ? "remove the field or give it a value" : "change the value";
  }

  private static boolean fits(String text, List<String> expected) {
    if (expected.contains("boolean")) {
      return text.equals("true") || text.equals("false");
    }
    if (expected.contains("integer")) {
      return NUMBER.matcher(text).matches() && text.indexOf('.') < 0;
    }
    return expected.contains("number") && NUMBER.matcher(text).matches();
  }
}
