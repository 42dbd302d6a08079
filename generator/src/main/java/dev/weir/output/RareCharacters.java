package dev.weir.output;

import java.io.ByteArrayOutputStream;

/**
 * Line and paragraph separators and the byte order mark: the emitter writes them as {@code \L},
 * {@code \P} or bare, which not every reader knows. They are marked before they reach the emitter
 * and become {@code \\u} escapes in its bytes.
 */
final class RareCharacters {

  /** Stands for a backslash and u; of the private use area, so it is printed as it is. */
  private static final char MARK = '\ue000';

  private RareCharacters() {}

  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRare(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isRare(char c) {
    return c == '\u2028' || c == '\u2029' || c == '\ufeff' || c == MARK;
  }

  /** Each rare character as a mark and four hexadecimal digits. */
  static String mark(String text) {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isRare(c)) {
        marked.append(MARK).append(Integer.toHexString(c));
      } else {
        marked.append(c);
      }
    }
    return marked.toString();
  }

  /** UTF-8 whose marks, all inside double quotes, have become escapes. */
  static byte[] unicodeEscapes(byte[] marked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(marked.length);
    for (int i = 0; i < marked.length; i++) {
      if (isMark(marked, i)) {
        bytes.write('\\');
        bytes.write('u');
        i += 2;
      } else {
        bytes.write(marked[i]);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isMark(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && bytes[at] == (byte) 0xee
        && bytes[at + 1] == (byte) 0x80
        && bytes[at + 2] == (byte) 0x80;
  }
}
