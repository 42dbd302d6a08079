package dev.weir.extend;

/** The escapes of FreeMarker's text literals. */
final class Escapes {

  private static final int MOST_DIGITS = 4;

  private Escapes() {}

  /** The text with one level of escapes undone; white space of any kind becomes a blank. */
  static String undo(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        if (c != '\\') {
          plain.append(c);
        }
        at++;
      } else {
        at = one(text, at + 1, plain);
      }
    }
    return plain.toString();
  }

  /** Undoes the escape whose letter stands at {@code at} and returns where it ends. */
  private static int one(String text, int at, StringBuilder plain) {
    char letter = text.charAt(at);
    if (letter == 'x') {
      return hexadecimal(text, at + 1, plain);
    }
    plain.append(
        switch (letter) {
          case 'n', 'r', 't', 'f' -> ' ';
          case 'l' -> '<';
          case 'g' -> '>';
          case 'a' -> '&';
          default -> letter;
        });
    return at + 1;
  }

  private static int hexadecimal(String text, int from, StringBuilder plain) {
    int end = from;
    while (end < text.length()
        && end < from + MOST_DIGITS
        && Character.digit(text.charAt(end), 16) >= 0) {
      end++;
    }
    if (end > from) {
      plain.append((char) Integer.parseInt(text.substring(from, end), 16));
    }
    return end;
  }
}
