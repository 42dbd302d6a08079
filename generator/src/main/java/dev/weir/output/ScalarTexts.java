package dev.weir.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Scalars as Jackson writes them, each asked for once. Manifests of a fleet repeat most of their
 * words, and Jackson's emitter looks at every character of a scalar many times.
 */
final class ScalarTexts {

  private static final int REMEMBERED = 50_000;
  private static final int LONGEST_REMEMBERED = 200;

  private final PlainStrings plain = new PlainStrings();
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final Map<String, String> values = new ConcurrentHashMap<>();
  private final Function<JsonNode, byte[]> jackson;

  ScalarTexts(Function<JsonNode, byte[]> jackson) {
    this.jackson = jackson;
  }

  /** The key, quoted where it has to be, without the colon. */
  String key(String key) {
    if (plain.isPlain(key)) {
      return key;
    }
    return remembered(keys, key, this::quotedKey);
  }

  /** The value as it stands behind {@code key: } in a mapping that is not indented. */
  String value(String text) {
    if (plain.isPlain(text)) {
      return text;
    }
    if (isPrintable(text)) {
      return quoted(text);
    }
    if (isOrdinaryLines(text)) {
      return "|\n  " + text.substring(0, text.length() - 1).replace("\n", "\n  ");
    }
    return remembered(values, text, t -> value(JsonNodeFactory.instance.textNode(t)));
  }

  /** ASCII without control characters: Jackson quotes these twice and breaks no line. */
  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** Lines of printable text, none empty, none with a blank at an end, the last one ended. */
  private static boolean isOrdinaryLines(String text) {
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = before == '\n' && (c == '\n' || c == ' ');
      boolean edge = begins || (c == '\n' && before == ' ');
      if (edge || c > '~' || (c < ' ' && c != '\n')) {
        return false;
      }
      before = c;
    }
    return before == '\n' && !text.isEmpty();
  }

  /** Policies of roles are long texts full of quotes: the emitter would look at each many times. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + text.length() / 4 + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  /** Any scalar that is no text. */
  String value(JsonNode scalar) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("k", scalar);
    String written = written(document);
    return written.substring("k: ".length(), written.length() - 1);
  }

  private String quotedKey(String key) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put(key, true);
    String written = written(document);
    return written.substring(0, written.length() - ": true\n".length());
  }

  private String written(JsonNode document) {
    return new String(jackson.apply(document), StandardCharsets.UTF_8);
  }

  private static String remembered(
      Map<String, String> known, String text, Function<String, String> write) {
    String found = known.get(text);
    if (found != null) {
      return found;
    }
    String written = write.apply(text);
    if (text.length() <= LONGEST_REMEMBERED && known.size() < REMEMBERED) {
      known.put(text, written);
    }
    return written;
  }
}
