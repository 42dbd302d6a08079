package dev.weir.manifest.strict;

import java.util.Objects;

/**
 * One thing that an API server would refuse, or drop without a word.
 *
 * @param pointer JSON pointer of the offending field; for an unknown field, of that field itself;
 *     for a missing one, of the object that lacks it
 * @param found what is there, with the offending value quoted
 * @param expected what should be there instead
 * @param action the one next thing to do
 * @param soft whether it is only a warning
 */
public record Violation(
    String pointer, Problem problem, String found, String expected, String action, boolean soft) {

  public Violation {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(problem);
    Objects.requireNonNull(found);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(action);
  }

  static Violation of(
      String pointer, Problem problem, String found, String expected, String action) {
    return new Violation(pointer, problem, found, expected, action, false);
  }

  Violation soften() {
    return new Violation(pointer, problem, found, expected, action, true);
  }

  Violation under(String prefix) {
    return new Violation(prefix + pointer, problem, found, expected, action, soft);
  }
}
