package dev.weir.extend;

import java.util.Optional;
import java.util.Set;

/**
 * Finds in a template what could make its output depend on more than its inputs, or get round the
 * bounds of a run: {@code .now} and {@code .version}, {@code ?eval}, {@code ?interpret}, {@code
 * ?new} and {@code ?api}, {@code #setting} and {@code #ftl}.
 *
 * <p>FreeMarker cannot switch the first ones off, and text literals may hold expressions with
 * escaped characters. So the text is searched as written and again with its escapes undone, level
 * by level; comments and plain text count too.
 */
final class RefusedWords {

  private static final Set<String> BUILT_INS = Set.of("eval", "interpret", "new", "api");
  private static final Set<String> VARIABLES = Set.of("now", "version");
  private static final Set<String> DIRECTIVES = Set.of("setting", "ftl");

  /** Words that end one operand, so that a dot behind them starts another. */
  private static final Set<String> OPERATORS =
      Set.of("gt", "gte", "lt", "lte", "in", "as", "using", "and", "or");

  private static final int MOST_LEVELS = 8;

  private final String text;

  private RefusedWords(String text) {
    this.text = text;
  }

  /**
   * What was found.
   *
   * @param offset where it begins; -1 when only the undone escapes show it
   */
  record Found(String word, int offset) {}

  static Optional<Found> in(String template) {
    Optional<Found> found = new RefusedWords(template).find();
    String text = template;
    for (int level = 0; found.isEmpty() && text.indexOf('\\') >= 0; level++) {
      if (level == MOST_LEVELS) {
        return Optional.of(new Found("escapes inside escapes", -1));
      }
      text = Escapes.undo(text);
      found = new RefusedWords(text).find().map(f -> new Found(f.word, -1));
    }
    return found;
  }

  private Optional<Found> find() {
    for (int i = 0; i < text.length(); i++) {
      String word = refusedAt(i);
      if (!word.isEmpty()) {
        return Optional.of(new Found(word, i));
      }
    }
    return Optional.empty();
  }

  private String refusedAt(int at) {
    char c = text.charAt(at);
    if (c == '?') {
      String word = word(afterGap(at + 1));
      return BUILT_INS.contains(word) ? "?" + word : "";
    }
    if (c == '.') {
      String word = word(afterGap(at + 1));
      return VARIABLES.contains(word) && !followsOperand(at) ? "." + word : "";
    }
    if (c == '#' && at > 0 && (text.charAt(at - 1) == '<' || text.charAt(at - 1) == '[')) {
      String word = word(at + 1);
      return DIRECTIVES.contains(word) ? "#" + word : "";
    }
    return "";
  }

  /** Whether the dot stands right behind something that it reads a member of. */
  private boolean followsOperand(int dot) {
    if (dot == 0) {
      return false;
    }
    char before = text.charAt(dot - 1);
    if (")]}\"'".indexOf(before) >= 0) {
      return true;
    }
    int start = dot;
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    return start < dot && !OPERATORS.contains(text.substring(start, dot));
  }

  /** Behind white space and comments, which FreeMarker allows inside an expression. */
  private int afterGap(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (startsComment(at)) {
        at = afterComment(at);
      } else {
        return at;
      }
    }
    return at;
  }

  private boolean startsComment(int at) {
    return text.startsWith("<#--", at)
        || text.startsWith("<!--", at)
        || text.startsWith("[#--", at)
        || text.startsWith("[!--", at);
  }

  private int afterComment(int at) {
    int end = text.indexOf("--", at + 4);
    while (end >= 0 && !text.startsWith("-->", end) && !text.startsWith("--]", end)) {
      end = text.indexOf("--", end + 1);
    }
    return end < 0 ? text.length() : end + 3;
  }

  private String word(int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
  }
}
