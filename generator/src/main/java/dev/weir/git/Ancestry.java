package dev.weir.git;

/** How a commit stands to another one. */
public enum Ancestry {
  /** It is the other one. */
  SAME,
  /** The other one is among its ancestors. */
  NEWER,
  /** It is among the other one's ancestors. */
  OLDER,
  /** Both are known, and neither is an ancestor of the other. */
  APART,
  /** All history is there, and the other one is not in it. */
  ABSENT,
  /** The history that is there ends before the question is answered. */
  TOO_SHALLOW
}
