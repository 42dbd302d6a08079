package dev.weir.output;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Locale;
import java.util.Set;

/**
 * Lets a string stand without quotes only where YAML 1.1 and 1.2 readers agree that it is that
 * string; it rather quotes one too many (YAML 1.1 types and YAML 1.2 chapter 10.3).
 */
final class PlainStrings extends StringQuotingChecker {

  private static final long serialVersionUID = 1L;

  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity");

  private static final int LONGEST_WORD = "infinity".length();

  @Override
  public boolean needToQuoteName(String name) {
    return !isPlain(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    return !isPlain(value);
  }

  /** Whether {@code text} reads back as itself without quotes, in block context. */
  boolean isPlain(String text) {
    int start = letterAt(text);
    return start >= 0 && !isWord(text, start) && !isNumberLike(text) && hasPlainCharacters(text);
  }

  /** Where the text behind leading dashes begins; -1 when its first characters need quotes. */
  private static int letterAt(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    int at = text.startsWith("--") ? 2 : text.charAt(0) == '-' ? 1 : 0;
    if (at == text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    boolean starts = isLetter(c) || (at == 0 && (isDigit(c) || "/_$(".indexOf(c) >= 0));
    return starts ? at : -1;
  }

  private static boolean isWord(String text, int start) {
    return text.length() - start <= LONGEST_WORD
        && WORDS.contains(text.substring(start).toLowerCase(Locale.ROOT));
  }

  /** Integers in any base, floats, base-60 numbers, dates and times of both YAML versions. */
  private static boolean isNumberLike(String text) {
    if (!isDigit(text.charAt(0))) {
      return false;
    }
    if (text.length() > 1 && text.charAt(0) == '0' && "xXoObB".indexOf(text.charAt(1)) >= 0) {
      return true;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && "_.,:+-eEtTzZ ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasPlainCharacters(String text) {
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      boolean outside = c < ' ' || c > '~';
      boolean ends = c == ' ' && i == last;
      boolean keyLike = c == ':' && (i == last || text.charAt(i + 1) == ' ');
      boolean comment = c == '#' && i > 0 && text.charAt(i - 1) == ' ';
      if (outside || ends || keyLike || comment) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
