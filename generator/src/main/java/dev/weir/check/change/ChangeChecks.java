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
        new RemovedClusters(),
        new MovedObjects(),
        new SwitchedOperator(),
        new FixedFields(),
        new KeptState(),
        new RoleReferences(),
        new WatchedNamespaces(),
        new Promotions(),
        new UnreadableFiles());
  }

  /**
   * What the run knows besides the change.
   *
   * @param next what the inputs decide; empty when they have no such environment, or a broken one
   * @param from where the environment takes its jobs from, as far as that is known
   * @param found what the run found before: with an error, the next side may lack units
   */
  public record Known(
      Inputs inputs,
      Optional<ResolvedEnvironment> next,
      Optional<PromotedFrom> from,
      Diagnostics found) {}

  /** Every finding about one environment's change. */
  public static Diagnostics check(Change change, Known known) {
    ChangeScope scope = ChangeScope.of(change, known);
    List<Diagnostic> findings = new ArrayList<>();
    all().forEach(check -> findings.addAll(check.check(scope)));
    return Diagnostics.of(findings);
  }
}
