package dev.weir.pipeline;

/** Whether a run needs the files themselves. */
public enum Bytes {
  /** Objects are checked and turned into files. */
  RENDERED,
  /** Objects are checked and forgotten: what {@code validate} needs. */
  NONE
}
