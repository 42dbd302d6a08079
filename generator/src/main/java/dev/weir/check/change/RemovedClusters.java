package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.previous.WorkloadChange;
import java.util.List;
import java.util.Optional;

/**
 * A session cluster leaves after it was delivered as retired, as its jobs do: its Applications
 * delete what they hold only then, and else leave all of it running with nobody to sync it.
 */
final class RemovedClusters implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.workloads().stream().flatMap(change -> check(scope, change).stream()).toList();
  }

  /**
   * Where a job was not retired, that is what has to be done first, and said elsewhere. A file that
   * is there and broken is no removal.
   */
  private static Optional<Diagnostic> check(ChangeScope scope, WorkloadChange change) {
    boolean jobsMayGo = FlinkJob.of(change.previous().own()).stream().allMatch(FlinkJob::isRetired);
    if (!jobsMayGo || !change.next().isEmpty() || !scope.isWhole()) {
      return Optional.empty();
    }
    return FlinkCluster.of(change.previous().own()).stream()
        .filter(cluster -> !cluster.hasJob() && !cluster.object().isRetired())
        .filter(cluster -> scope.isProduction() || cluster.object().isGuarded())
        .findFirst()
        .map(cluster -> finding(scope, cluster));
  }

  private static Diagnostic finding(ChangeScope scope, FlinkCluster cluster) {
    Location where = scope.team(cluster.team());
    return Diagnostic.of(
        ChangeCodes.NOT_RETIRED,
        where,
        "session cluster \""
            + cluster.name()
            + "\" is gone from "
            + scope.environment()
            + ", where it was delivered to stay",
        "a delivery before in which all its jobs are retired, or, where it has none, the cluster"
            + " itself says lifecycle: retired",
        "put it back so, deliver, then remove it: else it runs on with nobody to sync it");
  }
}
