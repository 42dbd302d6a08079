package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/** The numbers of a version: {@code v1_20}, {@code v1.33}, {@code 1.15.0}, {@code 7.12.0}. */
final class VersionNumbers {

  private static final int MOST_DIGITS = 6;

  private VersionNumbers() {}

  /** Empty for a text that is no version, such as {@code latest}. */
  static Optional<ArrayNode> of(String text) {
    ArrayNode numbers = Nodes.JSON.arrayNode();
    int number = 0;
    int digits = 0;
    for (int i = text.startsWith("v") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separates = (c == '.' || c == '_') && digits > 0;
      if (separates) {
        numbers.add(number);
        number = 0;
        digits = 0;
      } else if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
        number = number * 10 + (c - '0');
        digits++;
      } else {
        return Optional.empty();
      }
    }
    return digits == 0 ? Optional.empty() : Optional.of(numbers.add(number));
  }
}
