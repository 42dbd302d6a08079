package dev.weir.manifest.connection;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Options as text: the same options always give the same bytes. */
final class OptionsText {

  private OptionsText() {}

  /**
   * A file for {@code java.util.Properties}: sorted, one option a line, no comment. It is ASCII and
   * escapes only what would be misread, so that other readers get along with it too.
   */
  static String properties(SortedMap<String, String> options) {
    StringBuilder text = new StringBuilder();
    options.forEach(
        (key, value) -> {
          escape(key, " :=#!", text);
          text.append('=');
          escape(value, "", text);
          text.append('\n');
        });
    return text.toString();
  }

  /** A statement that makes a catalogue. */
  static String catalog(String name, Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> "  " + quoted(option.getKey()) + " = " + quoted(option.getValue()))
        .collect(Collectors.joining(",\n", "CREATE CATALOG `" + name + "` WITH (\n", "\n);\n"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Letters of {@code separators} end a key, and a blank in front of a value is no part of it. */
  private static void escape(String text, String separators, StringBuilder escaped) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\\' || separators.indexOf(letter) >= 0 || (letter == ' ' && i == 0)) {
        escaped.append('\\').append(letter);
      } else if (letter < ' ' || letter > '~') {
        escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) letter));
      } else {
        escaped.append(letter);
      }
    }
  }
}
