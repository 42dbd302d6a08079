package dev.weir.scenario;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One file with one mistake.
 *
 * @param mistake what was done
 * @param at where: a JSON pointer, or the number of a line
 * @param text the file's content with the mistake, made when it is needed: some are large
 */
record Mutant(String file, Mistake mistake, String at, Supplier<String> text) {

  private static final Set<String> CLOSED = Set.of("", "/metadata", "/spec");

  /** What was done to a key or to the file. */
  enum Mistake {
    DROPPED,
    UNKNOWN_KEY,
    TEXT,
    NUMBER,
    LIST,
    MAPPING,
    NULLED,
    HUGE_NUMBER,
    HUGE_TEXT,
    UNICODE,
    EMPTY_TEXT,
    DUPLICATED,
    ALIAS,
    TAB,
    SECOND_DOCUMENT,
    CUT_OFF
  }

  /** Whether nothing but an error may come of it. */
  boolean isAlwaysWrong() {
    return switch (mistake) {
      case DUPLICATED, ALIAS, TAB, SECOND_DOCUMENT -> true;
      case UNKNOWN_KEY -> CLOSED.contains(at);
      default -> false;
    };
  }

  @Override
  public String toString() {
    return file + ": " + mistake + " at " + at;
  }
}
