package dev.weir.policy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.files.Program;
import java.nio.file.Path;
import java.util.List;

/** The pinned {@code opa} on the PATH, for tests that need it. */
public record OpaProgram(Path folder) {

  /** In a folder; the test is skipped where there is no {@code opa}. */
  public static OpaProgram in(Path folder) {
    boolean there = new Program("opa", folder).run(List.of("version")).isPresent();
    assumeTrue(there, "needs: opa");
    return new OpaProgram(folder);
  }

  public Program.Ended run(String... arguments) {
    return new Program("opa", folder).run(List.of(arguments)).orElseThrow();
  }

  /** What a run prints that must end well. */
  public String output(String... arguments) {
    Program.Ended ended = run(arguments);
    if (ended.exit() != 0) {
      throw new AssertionError(ended.out() + ended.err());
    }
    return ended.out();
  }
}
