package dev.weir.report;

/** Text inside SARIF messages, where braces and links mean something. */
final class SarifText {

  private SarifText() {}

  /**
   * Text from inputs: safe to print, without links that an input could smuggle in, and with doubled
   * braces, which else are placeholders (source: SARIF 2.1.0, 3.11.5).
   */
  static String of(String text) {
    return VisibleText.of(text).replace("](", "] (").replace("{", "{{").replace("}", "}}");
  }
}
