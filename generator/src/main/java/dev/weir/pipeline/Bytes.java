package dev.weir.pipeline;

/** Whether a run needs the files themselves. */
public enum Bytes {
  /** Objects are checked and turned into files. */
  RENDERED,
  /**
   * Objects are turned into files unchecked: whatever a check says of them, they were delivered.
   */
  UNCHECKED,
  /** Objects are checked and forgotten: what {@code validate} needs. */
  NONE
}
