package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.lineage.Resource.Kind;
import dev.weir.manifest.lineage.StateFolder;
import dev.weir.manifest.lineage.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nobody asks for state: every job's own follows from the environment, and others' is others'. */
final class StateAccess implements JobCheck {

  private static final Set<Kind> FOLDERS = Set.of(Kind.PREFIX, Kind.LAKE_TABLE);

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Set<String> state = StateFolder.all(scope.environment());
    List<Diagnostic> findings = new ArrayList<>();
    Touch.of(scope.environment(), scope.team(), scope.workload(), scope.job()).stream()
        .filter(touch -> FOLDERS.contains(touch.edge().resource().kind()))
        .forEach(
            touch ->
                state.stream()
                    .filter(folder -> overlap(touch.edge().resource().id(), folder))
                    .findFirst()
                    .ifPresent(folder -> findings.add(finding(touch, folder))));
    return findings;
  }

  private static boolean overlap(String asked, String state) {
    return asked.startsWith(state) || (asked.endsWith("/") && state.startsWith(asked));
  }

  private static Diagnostic finding(Touch touch, String folder) {
    return Diagnostic.of(
        AccessCodes.STATE,
        touch.part().leaf().location(),
        "\""
            + touch.edge().resource().label()
            + "\" reaches into the state of the jobs of "
            + touch.environment().name(),
        "data outside " + folder + ": a job has its own state without asking",
        "name folders outside it; see restore for starting from another job's savepoint");
  }
}
