package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/**
 * A job that starts from nothing at each change says so on purpose (facts: Flink operator, upgrade
 * modes and autoscaler interplay).
 */
final class StateLoss implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (scope.settings().isStateful() || scope.isSessionCluster() || scope.acceptsStateLoss()) {
      return List.of();
    }
    boolean scales =
        scope.settings().autoscaler().filter(a -> a.scaling().orElse(true)).isPresent();
    if (scales) {
      return List.of(scaling(scope));
    }
    return scope.environment().isJudgedAsProduction() && !scope.isBatch()
        ? List.of(production(scope))
        : List.of();
  }

  private static Diagnostic scaling(JobScope scope) {
    return Diagnostic.of(
        FlinkCodes.SCALING_LOSES_STATE,
        scope.at("upgradeMode"),
        "upgradeMode stateless with an autoscaler",
        "upgradeMode savepoint or last-state: a rescale that restarts the job loses its state",
        "use another upgradeMode, or add acceptStateLoss with reason and until");
  }

  private static Diagnostic production(JobScope scope) {
    return Diagnostic.of(
        FlinkCodes.STATELESS,
        scope.at("upgradeMode"),
        "upgradeMode stateless in production",
        "upgradeMode savepoint or last-state: each change starts the job from nothing",
        "use another upgradeMode, or add acceptStateLoss with reason and until");
  }
}
