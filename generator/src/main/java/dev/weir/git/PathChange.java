package dev.weir.git;

/** A file that differs between two trees. */
public record PathChange(Kind kind, String path) {

  /** How it differs. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }
}
