package dev.weir.manifest.strict;

import java.util.List;

/**
 * What the strict reader says about one object.
 *
 * @param violations in the order of the object's fields as far as the engines keep it; may hold
 *     naming violations even when the object was not schema-checked
 */
public record Reading(Status status, List<Violation> violations) {

  /** Whether there was a schema or a typed model to hold the object against. */
  public enum Status {
    CHECKED,
    NOT_CHECKED
  }

  public Reading {
    violations = List.copyOf(violations);
  }
}
