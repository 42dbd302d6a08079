package dev.weir.manifest.iam;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts as IAM matches them: {@code *} for any characters, {@code ?} for one, and {@code ${*}},
 * {@code ${?}}, {@code ${$}} for the characters themselves.
 */
final class Glob {

  private static final int ANY = -1;
  private static final int ONE = -2;
  private static final int ESCAPE = "${*}".length();

  private Glob() {}

  /** A pattern that matches this text and no other, whatever is in it. */
  static String literal(String text) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '$') {
        pattern.append("${").append(c).append('}');
      } else {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }

  /** Whether a pattern matches more than one text. */
  static boolean isOpen(String pattern) {
    return tokens(pattern).stream().anyMatch(token -> token < 0);
  }

  /** Whether everything that the second pattern matches is matched by the first too. */
  static boolean covers(String wide, String narrow) {
    List<Integer> pattern = tokens(wide);
    List<Integer> text = tokens(narrow);
    int at = 0;
    int star = -1;
    int resume = 0;
    int i = 0;
    while (i < text.size()) {
      if (at < pattern.size() && pattern.get(at) == ANY) {
        star = at++;
        resume = i;
      } else if (at < pattern.size() && coversOne(pattern.get(at), text.get(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    return pattern.subList(at, pattern.size()).stream().allMatch(token -> token == ANY);
  }

  private static boolean coversOne(int pattern, int token) {
    return pattern == token || (pattern == ONE && token != ANY);
  }

  private static List<Integer> tokens(String pattern) {
    List<Integer> tokens = new ArrayList<>();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (isEscape(pattern, i)) {
        tokens.add((int) pattern.charAt(i + 2));
        i += ESCAPE;
      } else {
        tokens.add(c == '*' ? ANY : c == '?' ? ONE : c);
        i++;
      }
    }
    return tokens;
  }

  private static boolean isEscape(String pattern, int at) {
    return pattern.startsWith("${", at)
        && at + ESCAPE <= pattern.length()
        && "*?$".indexOf(pattern.charAt(at + 2)) >= 0
        && pattern.charAt(at + ESCAPE - 1) == '}';
  }
}
