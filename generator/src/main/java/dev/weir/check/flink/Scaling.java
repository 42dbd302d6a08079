package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Autoscaler;
import dev.weir.resolve.JobSettings.HorizontalPodAutoscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which way of scaling goes with which mode (facts: Flink operator, mode; autoscaler interplay).
 */
final class Scaling implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    JobSettings settings = scope.settings();
    if (!scope.isSessionJob()) {
      settings.horizontalPodAutoscaler().ifPresent(h -> pods(scope, h, findings));
      replicas(scope, findings);
    }
    settings.autoscaler().ifPresent(autoscaler -> autoscaler(scope, autoscaler, findings));
    return findings;
  }

  private static void pods(
      JobScope scope, HorizontalPodAutoscaler autoscaler, List<Diagnostic> findings) {
    if (scope.settings().isNative()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.SCALING_MODE,
              scope.at("horizontalPodAutoscaler"),
              "horizontalPodAutoscaler in native mode",
              "mode: standalone; in native mode Flink itself makes TaskManagers",
              "use autoscaler instead, or mode: standalone"));
    }
    bounds(scope, "horizontalPodAutoscaler", autoscaler.min(), autoscaler.max())
        .ifPresent(findings::add);
  }

  private static void replicas(JobScope scope, List<Diagnostic> findings) {
    JobSettings settings = scope.settings();
    if (settings.resources().taskManager().replicas().isEmpty()) {
      return;
    }
    String path = "resources.taskManager.replicas";
    if (settings.isNative()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.SCALING_MODE,
              scope.at(path),
              "taskManager.replicas in native mode",
              "parallelism: in native mode it decides how many TaskManagers there are",
              "remove replicas, or use mode: standalone"));
    } else {
      fixed(scope, path).ifPresent(findings::add);
    }
  }

  /** With replicas the operator takes parallelism from them (facts: Flink operator, spec.job). */
  private static Optional<Diagnostic> fixed(JobScope scope, String path) {
    var taskManager = scope.settings().resources().taskManager();
    int slots = taskManager.replicas().orElse(0) * taskManager.slots();
    boolean ignored =
        !scope.isSessionCluster()
            && scope.said("parallelism").isPresent()
            && scope.settings().parallelism() != slots;
    return ignored
        ? Optional.of(
            Diagnostic.of(
                FlinkCodes.PARALLELISM_IGNORED,
                scope.at("parallelism"),
                "parallelism " + scope.settings().parallelism() + " beside " + path,
                "parallelism " + slots + ": replicas times slots, which the operator uses instead",
                "write parallelism: " + slots + ", or remove one of the two"))
        : Optional.empty();
  }

  private static void autoscaler(JobScope scope, Autoscaler autoscaler, List<Diagnostic> findings) {
    JobSettings cluster = scope.clusterSettings();
    boolean counted =
        cluster.horizontalPodAutoscaler().isPresent()
            || cluster.resources().taskManager().replicas().isPresent();
    if (scope.isSessionCluster()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.SCALING_MODE,
              scope.at("autoscaler"),
              "autoscaler of a session cluster",
              "autoscaler of its jobs: the operator scales jobs, not clusters",
              "move it to the jobs"));
    } else if (counted || scope.has("scheduler-mode", "REACTIVE")) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.SCALING_MODE,
              scope.at("autoscaler"),
              "autoscaler beside a fixed or reactive number of TaskManagers",
              "one of the two: they would undo each other's work",
              "remove autoscaler, or replicas and horizontalPodAutoscaler"));
    }
    bounds(scope, "autoscaler", autoscaler.min(), autoscaler.max()).ifPresent(findings::add);
  }

  private static Optional<Diagnostic> bounds(
      JobScope scope, String block, Optional<Integer> min, Optional<Integer> max) {
    if (min.isEmpty() || max.isEmpty() || min.get() <= max.get()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            FlinkCodes.BOUNDS,
            scope.at(block + ".min"),
            block + ".min is " + min.get() + " and max is " + max.get(),
            "a min of at most max",
            "lower min or raise max"));
  }
}
