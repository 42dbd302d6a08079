package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How many bytes a tree has as JSON in UTF-8 without spaces, without writing it. */
public final class JsonSize {

  private JsonSize() {}

  /** The size of a whole tree. */
  public static long of(JsonNode node) {
    if (node.isObject()) {
      return members(node);
    }
    if (node.isArray()) {
      return elements(node);
    }
    return node.isTextual() ? text(node.textValue()) : text(node.asText()) - 2;
  }

  private static long members(JsonNode object) {
    long size = 2L + Math.max(0, object.size() - 1);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      size += text(member.getKey()) + 1 + of(member.getValue());
    }
    return size;
  }

  private static long elements(JsonNode array) {
    long size = 2L + Math.max(0, array.size() - 1);
    for (JsonNode element : array) {
      size += of(element);
    }
    return size;
  }

  private static long text(String text) {
    long size = 2;
    for (int i = 0; i < text.length(); i++) {
      size += bytes(text.charAt(i));
    }
    return size;
  }

  /** A surrogate is half of a pair of four bytes. */
  private static int bytes(char c) {
    if (c < ' ') {
      return "\b\t\n\f\r".indexOf(c) >= 0 ? 2 : 6;
    }
    if (c == '"' || c == '\\') {
      return 2;
    }
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
