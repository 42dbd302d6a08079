package dev.weir.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Lays a tree out in YAML's block style, as Jackson does it, around scalars that Jackson wrote: two
 * spaces a level, lists as far in as their key.
 */
final class BlockLayout {

  /** Other keys may need another form, which is Jackson's to write. */
  private static final int LONGEST_KEY = 100;

  private final ScalarTexts scalars;
  private final StringBuilder out = new StringBuilder(4096);

  BlockLayout(ScalarTexts scalars) {
    this.scalars = scalars;
  }

  /** Whether a tree can be laid out here: a mapping of short keys, and no text that needs marks. */
  static boolean fits(JsonNode tree) {
    return tree.isObject() && !tree.isEmpty() && isOrdinary(tree);
  }

  String write(JsonNode tree) {
    mapping(tree, CanonicalDocument.TOP, 0, 0);
    return out.toString();
  }

  private static boolean isOrdinary(JsonNode node) {
    if (node.isTextual()) {
      return !RareCharacters.in(node.textValue());
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      if (!isSimple(key)) {
        return false;
      }
    }
    for (JsonNode child : node) {
      if (!isOrdinary(child)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST_KEY
        && key.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /**
   * A mapping that is not empty.
   *
   * @param behind columns of the first line that are written already, behind a list's dash
   */
  private void mapping(
      JsonNode node, Comparator<Map.Entry<String, JsonNode>> order, int indent, int behind) {
    List<Map.Entry<String, JsonNode>> entries = node.propertyStream().sorted(order).toList();
    int written = behind;
    for (Map.Entry<String, JsonNode> entry : entries) {
      indent(indent - written);
      written = 0;
      out.append(scalars.key(entry.getKey())).append(':');
      value(entry.getValue(), indent);
    }
  }

  private void value(JsonNode node, int indent) {
    if (node.isEmpty() || node.isValueNode()) {
      out.append(' ');
      scalar(node, indent);
    } else if (node.isObject()) {
      out.append('\n');
      mapping(node, CanonicalDocument.INNER, indent + 2, 0);
    } else {
      out.append('\n');
      list(node, indent, 0);
    }
  }

  private void list(JsonNode node, int indent, int behind) {
    int written = behind;
    for (JsonNode element : node) {
      indent(indent - written);
      written = 0;
      out.append("- ");
      if (element.isEmpty() || element.isValueNode()) {
        scalar(element, indent);
      } else if (element.isObject()) {
        mapping(element, CanonicalDocument.INNER, indent + 2, indent + 2);
      } else {
        list(element, indent + 2, indent + 2);
      }
    }
  }

  /** A value on the line of its key; the further lines of a literal block move in with it. */
  private void scalar(JsonNode node, int indent) {
    String text = node.isTextual() ? scalars.value(node.textValue()) : other(node);
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      out.append(text, from, end + 1);
      from = end + 1;
      if (from < text.length() && text.charAt(from) != '\n') {
        indent(indent);
      }
    }
    out.append(text, from, text.length()).append('\n');
  }

  private String other(JsonNode node) {
    if (node.isBoolean() || node.isInt() || node.isLong() || node.isNull()) {
      return node.asText();
    }
    if (node.isObject()) {
      return "{}";
    }
    return node.isArray() ? "[]" : scalars.value(node);
  }

  private void indent(int columns) {
    for (int i = 0; i < columns; i++) {
      out.append(' ');
    }
  }
}
