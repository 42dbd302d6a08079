package dev.weir.source;

/** How much one run reads; far above what people write, far below what would hurt. */
final class Limits {

  static final int FILE_BYTES = 1024 * 1024;
  static final int FILES = 20_000;

  /** Mappings and lists inside one another, the root counted. */
  static final int DEPTH = 50;

  /** Keys, values, mappings and lists of one file. */
  static final int NODES = 100_000;

  /** Code points; YAML 1.2 itself sets this limit for keys on one line. */
  static final int KEY_LENGTH = 1024;

  /** Characters of a number, and the largest power of ten; a double reaches about as far. */
  static final int NUMBER_LENGTH = 100;

  static final int EXPONENT = 308;

  /** Bytes or characters of one kind that are reported singly; with more, the file is no text. */
  static final int BAD_CHARACTERS = 20;

  /** Findings of one code in one file; the rest show when these are mended. */
  static final int FINDINGS_OF_ONE_KIND = 200;

  private Limits() {}
}
