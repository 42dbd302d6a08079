package dev.weir.manifest.previous;

import dev.weir.diagnostic.Diagnostics;

/**
 * What was delivered before, as far as it is known. It only adds findings; nothing rendered depends
 * on it.
 *
 * @param words how it was obtained, for reports: {@code the delivered tree in "rendered"}
 * @param kind how near it is to what runs
 * @param diagnostics what of it could not be obtained
 */
public record PreviousState(String words, Kind kind, DeliveredTree tree, Diagnostics diagnostics) {

  /** How it was obtained. */
  public enum Kind {
    /** It is what was delivered. */
    DELIVERED,
    /** It is what earlier inputs give now, which others may not have delivered everywhere yet. */
    RENDERED_AGAIN
  }
}
