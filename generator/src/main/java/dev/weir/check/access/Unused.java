package dev.weir.check.access;

import dev.weir.diagnostic.Diagnostic;

/** The finding about a field that is there in vain. */
final class Unused {

  private Unused() {}

  /**
   * @param because what makes it useless, as a clause
   */
  static Diagnostic field(Declaration declared, String field, String because) {
    String name = field.substring(field.lastIndexOf('/') + 1);
    return Diagnostic.of(
        AccessCodes.UNUSED,
        declared.at(field),
        name + " of " + declared + " is never used: " + because,
        "fields that make a difference",
        "remove " + name);
  }
}
