package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The keywords that a schema keeps as they are, and what each may hold. */
final class KeywordShape {

  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");

  private static final String COUNT = "a whole number of at least 0";
  private static final String NUMBER = "a number";

  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("type", "one of array, boolean, integer, number, object, string"),
          Map.entry("enum", "a list of values"),
          Map.entry("required", "a list of field names"),
          Map.entry("pattern", "a regular expression"),
          Map.entry("minimum", NUMBER),
          Map.entry("maximum", NUMBER),
          Map.entry("multipleOf", NUMBER),
          Map.entry("minLength", COUNT),
          Map.entry("maxLength", COUNT),
          Map.entry("minItems", COUNT),
          Map.entry("maxItems", COUNT),
          Map.entry("minProperties", COUNT),
          Map.entry("maxProperties", COUNT));

  private KeywordShape() {}

  static boolean isKept(String keyword) {
    return EXPECTED.containsKey(keyword);
  }

  /** What a kept keyword may hold, in words. */
  static String expected(String keyword) {
    return EXPECTED.getOrDefault(keyword, "");
  }

  static boolean fits(String keyword, JsonNode value) {
    return switch (keyword) {
      case "type" -> TYPES.contains(value.asText(""));
      case "enum" -> value.isArray() && !value.isEmpty();
      case "required" -> value.isArray() && allTexts(value);
      case "pattern" -> value.isTextual();
      case "minimum", "maximum" -> value.isNumber();
      case "multipleOf" -> value.isNumber() && value.decimalValue().signum() > 0;
      default -> value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
    };
  }

  private static boolean allTexts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isTextual);
  }
}
