package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value of an object is shown in a message. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /** {@code "text"}, {@code 12}, {@code true}, {@code null}, {@code a mapping}, {@code a list}. */
  static String value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "a mapping";
      case ARRAY -> "a list";
      case STRING -> quoted(node.textValue());
      case MISSING -> "nothing";
      default -> node.asText();
    };
  }

  /** The text in quotes, cut after {@value #LONGEST} characters. */
  static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…\"";
  }
}
