package dev.weir.check.pods;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** The operator names blue-green's children after their parent (facts: Flink operator, D1, 1.9). */
final class Names implements JobCheck {

  private static final int CLUSTER = 45;
  private static final int LONGEST_SUFFIX = "-green".length();

  @Override
  public List<Diagnostic> check(JobScope scope) {
    int most = CLUSTER - LONGEST_SUFFIX;
    String name = scope.job().name();
    if (scope.settings().blueGreen().isEmpty() || name.length() <= most) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            PodCodes.NAME_LENGTH,
            scope.job().declared().location(),
            "\"" + name + "\" has " + name.length() + " characters and blueGreen",
            "at most " + most + ": the operator appends -blue and -green",
            "choose a shorter name"));
  }
}
