package dev.weir.check.access;

import java.util.Locale;
import java.util.Optional;

/**
 * Characters that IAM reads as wildcards or variables in a resource's name, and those that nobody
 * sees.
 */
final class Wildcards {

  private static final String MEANT_OTHERWISE = "*?$";

  private Wildcards() {}

  /** What is wrong with a text, the text quoted; empty when it means only itself. */
  static Optional<String> in(String text) {
    Optional<String> control =
        text.chars()
            .filter(Character::isISOControl)
            .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
            .findFirst();
    if (control.isPresent()) {
      return control.map(c -> "a name with the control character " + c);
    }
    return text.chars()
        .filter(c -> MEANT_OTHERWISE.indexOf(c) >= 0)
        .mapToObj(Character::toString)
        .findFirst()
        .map(c -> "\"" + text + "\" has a \"" + c + "\", which IAM does not take literally");
  }
}
