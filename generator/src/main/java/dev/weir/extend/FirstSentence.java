package dev.weir.extend;

/** FreeMarker's long messages, cut to what one line of a finding can hold. */
final class FirstSentence {

  private static final int LIMIT = 240;

  private FirstSentence() {}

  /**
   * The message's first paragraph on one line: hints and the stack of directives are left out, a
   * full stop at the end too.
   */
  static String of(String message) {
    String first = message.strip().split("\n\\s*\n|\n-{4}", 2)[0];
    String line = first.replaceAll("\\s+", " ").strip();
    line = line.replaceAll("[\\s.:]*(==>)?[\\s.:]*$", "");
    return line.length() <= LIMIT ? line : line.substring(0, LIMIT - 1) + "…";
  }
}
