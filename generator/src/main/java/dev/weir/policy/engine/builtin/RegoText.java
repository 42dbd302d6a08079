package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values as Rego writes them: keys sorted, texts quoted as Go quotes them. */
final class RegoText {

  private static final Map<Integer, String> SHORT =
      Map.of(
          (int) '\\',
          "\\\\",
          (int) '"',
          "\\\"",
          7,
          "\\a",
          8,
          "\\b",
          9,
          "\\t",
          10,
          "\\n",
          11,
          "\\v",
          12,
          "\\f",
          13,
          "\\r");

  private RegoText() {}

  static String of(JsonNode tree) {
    if (tree.isArray()) {
      return StreamSupport.stream(tree.spliterator(), false)
          .map(RegoText::of)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (tree.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      tree.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      return sorted.entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return tree.isTextual() ? quoted(tree.asText()) : tree.asText();
  }

  /** The text between quotes, with what does not print escaped. */
  static String quoted(String text) {
    return text.codePoints().mapToObj(RegoText::shown).collect(Collectors.joining("", "\"", "\""));
  }

  private static String shown(int character) {
    String known = SHORT.get(character);
    if (known != null) {
      return known;
    }
    if (prints(character)) {
      return Character.toString(character);
    }
    if (character < 0x80) {
      return String.format(Locale.ROOT, "\\x%02x", character);
    }
    return String.format(Locale.ROOT, character > 0xFFFF ? "\\U%08x" : "\\u%04x", character);
  }

  private static boolean prints(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }
}
