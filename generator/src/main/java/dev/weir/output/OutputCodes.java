package dev.weir.output;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import java.util.List;

/** What can be wrong with an output directory that is Weir's. */
public final class OutputCodes {

  static final Code FOREIGN_FILE = Code.warning("OUT-001", "File that Weir did not write");

  private OutputCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return List.of(FOREIGN_FILE);
  }

  /**
   * The finding about a file that stands in the output directory and is not Weir's.
   *
   * @param file as findings name it
   */
  public static Diagnostic foreign(String file) {
    return Diagnostic.of(
        FOREIGN_FILE,
        Location.ofFile(file),
        "the file \"" + file + "\" is in the output directory, and Weir did not write it",
        "only files that Weir writes: whoever syncs the directory would apply this one too",
        "move it out of the output directory");
  }
}
