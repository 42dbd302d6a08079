package dev.weir.check.platform;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.EnvironmentSpec.Yunikorn;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.JobSettings.Scheduling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** YuniKorn's queues and gangs (facts: Flink operator, YuniKorn). */
final class Queues implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Optional<Scheduling> scheduling = scope.settings().scheduling();
    if (scheduling.isEmpty()) {
      return List.of();
    }
    Optional<Yunikorn> yunikorn = scope.environment().spec().yunikorn();
    if (yunikorn.isEmpty()) {
      return List.of(
          Diagnostic.of(
              PlatformCodes.QUEUE,
              scope.at("scheduling"),
              "scheduling in " + scope.environment().name() + ", which has no YuniKorn",
              "an environment with yunikorn",
              "take scheduling away for this environment"));
    }
    List<Diagnostic> findings = new ArrayList<>();
    List<String> queues = yunikorn.get().queues();
    scheduling
        .get()
        .queue()
        .filter(queue -> !queues.contains(queue))
        .ifPresent(
            queue ->
                findings.add(
                    Diagnostic.of(
                        PlatformCodes.QUEUE,
                        scope.at("scheduling.queue"),
                        "queue \"" + queue + "\" in " + scope.environment().name(),
                        "one of the environment's queues",
                        Suggestion.action(queue, queues))));
    gang(scope, scheduling.get()).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Diagnostic> gang(JobScope scope, Scheduling scheduling) {
    boolean changes =
        scope.isSessionCluster()
            || scope.settings().autoscaler().isPresent()
            || scope.settings().horizontalPodAutoscaler().isPresent();
    if (!scheduling.gang().orElse(false) || !changes) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            PlatformCodes.GANG,
            scope.at("scheduling.gang"),
            scope.isSessionCluster() ? "gang for a session cluster" : "gang with an autoscaler",
            "a number of pods that is known at the start: the gang has a fixed size",
            "take one of the two away"));
  }
}
