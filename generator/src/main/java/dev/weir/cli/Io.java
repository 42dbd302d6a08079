package dev.weir.cli;

import java.io.PrintStream;
import java.util.Set;

/**
 * Everything that a run reads from or says to the outside, besides files.
 *
 * @param out for results alone
 * @param err for all else
 * @param terminals which of the two a person looks at
 */
record Io(PrintStream out, PrintStream err, Set<Terminal> terminals, Host host) {

  /** A standard stream that is a terminal. */
  enum Terminal {
    OUT,
    ERR
  }

  Io {
    terminals = Set.copyOf(terminals);
  }

  /** One line to people, with the program's name before it. */
  void say(String line) {
    err.print("weir: " + line + "\n");
  }
}
