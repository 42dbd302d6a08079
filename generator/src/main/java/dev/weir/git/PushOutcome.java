package dev.weir.git;

/**
 * What became of a push.
 *
 * @param why what the other side says; empty when it is done
 */
public record PushOutcome(Kind kind, String why) {

  /** How a push ends. */
  public enum Kind {
    /** Everything was taken. */
    DONE,
    /** Something moved meanwhile, or may have: look again. Nothing was taken. */
    LOST,
    /** The other side does not want it. Nothing was taken. */
    REFUSED,
    /** The connection broke: whether it was taken is to be seen. */
    UNKNOWN
  }
}
