package dev.weir.publish;

/** What a person may ask of a publisher. */
public enum PublishOption {
  /** An empty tree is meant. */
  ALLOW_EMPTY,
  /** Push nothing. */
  DRY_RUN
}
