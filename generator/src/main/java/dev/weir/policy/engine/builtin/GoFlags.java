package dev.weir.policy.engine.builtin;

/**
 * What stands between the per cent sign and the verb of one of Go's formats.
 *
 * @param marks the characters of {@code +-# 0} that were given
 * @param width in characters; -1 for none
 * @param precision digits, or characters of a text; -1 for none
 */
record GoFlags(String marks, int width, int precision) {

  static final GoFlags NONE = new GoFlags("", -1, -1);

  boolean has(char mark) {
    return marks.indexOf(mark) >= 0;
  }

  /**
   * The text with spaces up to the width; with zeros behind its sign where these were asked for.
   */
  String padded(String text, boolean number) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    if (has('-')) {
      return text + " ".repeat(missing);
    }
    if (!has('0') || !number) {
      return (has('0') && !number ? "0" : " ").repeat(missing) + text;
    }
    boolean signed = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0;
    return signed
        ? text.charAt(0) + "0".repeat(missing) + text.substring(1)
        : "0".repeat(missing) + text;
  }

  /** A number's text with the sign that the marks ask for. */
  String signed(String text) {
    if (text.startsWith("-")) {
      return text;
    }
    return (has('+') ? "+" : has(' ') ? " " : "") + text;
  }
}
