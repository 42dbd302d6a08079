package dev.weir.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from inputs made safe to print. Inputs come from pull requests of strangers: what would move
 * a terminal's cursor, turn the direction of writing, hide itself, or speak to a CI runner is
 * spelled out instead, like {@code <U+001B>}.
 */
public final class VisibleText {

  /** Longest text of a finding that is printed, in code points. */
  private static final int LONGEST = 1000;

  private static final int MOST_MARKS_IN_A_ROW = 2;

  /**
   * Runners of GitHub and Azure obey {@code ##[command]} and {@code ##vso[command]} anywhere in a
   * line of a log.
   */
  private static final Pattern RUNNER_COMMAND = Pattern.compile("##[A-Za-z-]*\\[");

  private VisibleText() {}

  /** The text on one line, cut when it is too long. */
  public static String of(String text) {
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return String.join("", cells(text));
    }
    String head = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    return String.join("", cells(head)) + "…";
  }

  /** What to print for each code point of the text, in order. */
  static List<String> cells(String text) {
    Set<Integer> commands = runnerCommands(text);
    List<String> cells = new ArrayList<>(text.length());
    int marks = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      marks = isMark(point) ? marks + 1 : 0;
      boolean spell = commands.contains(at) || marks > MOST_MARKS_IN_A_ROW || isUnsafe(point);
      cells.add(spell ? spelled(point) : Character.toString(point));
      at += Character.charCount(point);
    }
    return cells;
  }

  /** Whether a character is drawn over the one before it. */
  static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static Set<Integer> runnerCommands(String text) {
    Set<Integer> brackets = new HashSet<>();
    Matcher matcher = RUNNER_COMMAND.matcher(text);
    while (matcher.find()) {
      brackets.add(matcher.end() - 1);
    }
    return brackets;
  }

  private static boolean isUnsafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> point != ' ';
      default -> false;
    };
  }

  private static String spelled(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "<U+%04X>", point);
    };
  }
}
