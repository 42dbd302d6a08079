package dev.weir.policy.bundle;

import java.util.ArrayList;
import java.util.List;

/** OPA's own tests of the rules, and which of their lines these reach. */
public final class PolicyTests {

  private static final List<String> TESTS =
      List.of(
          "test",
          PolicyPaths.FOLDER,
          "--ignore",
          PolicyPaths.WAIVERS,
          "--ignore",
          PolicyPaths.COMPANY_DATA,
          "--ignore",
          PolicyPaths.FOREIGN,
          "--fail-on-empty");

  private static final List<String> COVERAGE = List.of("--coverage", "--format", "json");

  private PolicyTests() {}

  /**
   * What the tests said.
   *
   * @param passed whether all of them passed and all of the rules were reached
   */
  public record Outcome(boolean passed, String text) {}

  /**
   * Runs them.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when the pinned {@code opa} is not there
   */
  public static Outcome run(Workbench workbench) {
    Opa.pinned(workbench);
    Workbench.Outcome tested = workbench.opa(TESTS);
    if (tested.exit() != 0) {
      return new Outcome(false, tested.out() + tested.err());
    }
    List<String> arguments = new ArrayList<>(TESTS);
    arguments.addAll(COVERAGE);
    Coverage coverage = Coverage.of(workbench.opa(arguments).out());
    return new Outcome(coverage.isWhole(), tested.out() + coverage.text());
  }
}
