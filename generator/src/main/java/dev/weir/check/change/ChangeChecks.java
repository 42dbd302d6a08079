package dev.weir.check.change;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.previous.Change;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs every rule over what changes from the previous state to the next. */
public final class ChangeChecks {

  private ChangeChecks() {}

  /** In this order, since the last looks at what the others asked for. */
  private static List<ChangeCheck> all() {
    return List.of(
        new AccessBothWays(),
        new RestoreIds(),
        new RemovedJobs(),
        new MovedObjects(),
        new SwitchedOperator(),
        new WatchedNamespaces(),
        new UnreadableFiles());
  }

  /**
   * Every finding about one environment's change.
   *
   * @param next what the inputs decide; empty when they have no such environment, or a broken one
   * @param found what the run found before: with an error, the next side may lack units
   */
  public static Diagnostics check(
      Change change, Inputs inputs, Optional<ResolvedEnvironment> next, Diagnostics found) {
    ChangeScope scope = ChangeScope.of(change, inputs, next, found);
    List<Diagnostic> findings = new ArrayList<>();
    all().forEach(check -> findings.addAll(check.check(scope)));
    return Diagnostics.of(findings);
  }
}
