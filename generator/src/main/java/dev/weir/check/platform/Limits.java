package dev.weir.check.platform;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Autoscaler;
import dev.weir.resolve.JobSettings.HorizontalPodAutoscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job's values are within the bounds of platform and environment. */
final class Limits implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    parallelism(scope, findings);
    if (!scope.isSessionJob()) {
      sizes(scope, findings);
      taskManagers(scope, findings);
    }
    if (!scope.isSessionCluster()) {
      var interval = scope.settings().state().checkpointInterval();
      scope
          .environment()
          .limits()
          .minCheckpointInterval()
          .filter(least -> interval.compareTo(least) < 0)
          .ifPresent(
              least ->
                  findings.add(
                      finding(
                          scope,
                          "state.checkpointInterval",
                          "checkpointInterval " + interval.asFlink(),
                          "at least " + least.asFlink())));
    }
    return findings;
  }

  private static void parallelism(JobScope scope, List<Diagnostic> findings) {
    Optional<Integer> most = scope.environment().limits().maxParallelism();
    int said = scope.isSessionCluster() ? 0 : scope.settings().parallelism();
    number(scope, "parallelism", said, most).ifPresent(findings::add);
    int scaled = scope.settings().autoscaler().flatMap(Autoscaler::max).orElse(0);
    number(scope, "autoscaler.max", scaled, most).ifPresent(findings::add);
  }

  private static void taskManagers(JobScope scope, List<Diagnostic> findings) {
    Optional<Integer> most = scope.environment().limits().maxTaskManagers();
    JobSettings settings = scope.settings();
    var taskManager = settings.resources().taskManager();
    int slots = taskManager.slots();
    int parallelism = settings.autoscaler().flatMap(Autoscaler::max).orElse(settings.parallelism());
    int needed = scope.isSessionCluster() ? 0 : (parallelism + slots - 1) / slots;
    String path = settings.autoscaler().isPresent() ? "autoscaler.max" : "parallelism";
    most.filter(m -> needed > m && settings.isNative())
        .ifPresent(
            m ->
                findings.add(
                    finding(scope, path, needed + " TaskManagers for " + path, "at most " + m)));
    int fixed = taskManager.replicas().orElse(0);
    number(scope, "resources.taskManager.replicas", fixed, most).ifPresent(findings::add);
    int session = taskManager.max().orElse(0);
    number(scope, "resources.taskManager.max", session, most).ifPresent(findings::add);
    int pods = settings.horizontalPodAutoscaler().flatMap(HorizontalPodAutoscaler::max).orElse(0);
    number(scope, "horizontalPodAutoscaler.max", pods, most).ifPresent(findings::add);
  }

  private static void sizes(JobScope scope, List<Diagnostic> findings) {
    var limits = scope.environment().limits();
    var said = scope.settings().resources();
    cpu(scope, "jobManager", said.jobManager().cpu(), limits.jobManagerCpu())
        .ifPresent(findings::add);
    cpu(scope, "taskManager", said.taskManager().cpu(), limits.taskManagerCpu())
        .ifPresent(findings::add);
    limits
        .jobManagerMemory()
        .filter(most -> said.jobManager().memory().compareTo(most) > 0)
        .ifPresent(
            most -> findings.add(memory(scope, "jobManager", said.jobManager().memory(), most)));
    limits
        .taskManagerMemory()
        .filter(most -> said.taskManager().memory().compareTo(most) > 0)
        .ifPresent(
            most -> findings.add(memory(scope, "taskManager", said.taskManager().memory(), most)));
  }

  private static Optional<Diagnostic> cpu(
      JobScope scope, String process, double said, Optional<Double> most) {
    String path = "resources." + process + ".cpu";
    return most.filter(m -> said > m)
        .map(m -> finding(scope, path, path + " " + said, "at most " + m));
  }

  private static Diagnostic memory(JobScope scope, String process, Object said, Object most) {
    String path = "resources." + process + ".memory";
    return finding(scope, path, path + " " + said, "at most " + most);
  }

  private static Optional<Diagnostic> number(
      JobScope scope, String path, int said, Optional<Integer> most) {
    return most.filter(m -> said > m)
        .map(m -> finding(scope, path, path + " " + said, "at most " + m));
  }

  private static Diagnostic finding(JobScope scope, String path, String found, String bound) {
    return Diagnostic.of(
        PlatformCodes.LIMIT,
        scope.at(path),
        found + " in " + scope.environment().name(),
        bound + ", by limits of platform and environment",
        "change the value for this environment, or ask the platform for a wider limit");
  }
}
