package dev.weir.cli;

/** How a run ended, as the shell sees it. */
enum Exit {
  /** All is well; warnings and notes are allowed. */
  DONE(0),
  /** At least one error, or with {@code --strict} a warning. */
  FINDINGS(1),
  /** The command line makes no sense. */
  USAGE(2),
  /** The output directory differs from what would be generated. */
  DIFFERS(3),
  /** Trouble with disk, Git or network. */
  TROUBLE(4),
  /** A fault of Weir's own. */
  BUG(70);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
