package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.Python;
import dev.weir.resolve.JobSettings.RestartStrategy;
import java.util.Optional;

/** Options of the job itself: parallelism, restarts, Python. */
final class JobOptions implements OptionConcern {

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    if (!context.isSessionCluster()) {
      draft.rule(
          "pipeline.name",
          context.job().name(),
          "metrics and alerts know the job by its resource's name",
          FieldOrigins.NAME);
      draft.from("pipeline.max-parallelism", context.settings().maxParallelism(), "maxParallelism");
    }
    restarts(context, draft);
    Optional<String> python =
        context.settings().artifact().flatMap(a -> a.python()).flatMap(Python::executable);
    draft.from("python.executable", python, "artifact.python.executable");
    draft.from("python.client.executable", python, "artifact.python.executable");
  }

  private static void restarts(JobContext context, ConfigurationDraft draft) {
    RestartStrategy strategy = context.settings().restartStrategy();
    draft.from("restart-strategy.type", strategy.type(), "restartStrategy.type");
    draft.from(
        "jobmanager.execution.failover-strategy", strategy.failover(), "restartStrategy.failover");
    switch (strategy.type()) {
      case "exponential-delay" -> exponential(strategy, draft);
      case "fixed-delay" -> {
        put(draft, "fixed-delay.attempts", strategy.attempts(), "attempts");
        put(draft, "fixed-delay.delay", strategy.delay(), "delay");
      }
      case "failure-rate" -> {
        put(draft, "failure-rate.max-failures-per-interval", strategy.failures(), "failures");
        put(draft, "failure-rate.failure-rate-interval", strategy.interval(), "interval");
        put(draft, "failure-rate.delay", strategy.delay(), "delay");
      }
      default -> {
        // "none" has no options of its own.
      }
    }
  }

  private static void exponential(RestartStrategy strategy, ConfigurationDraft draft) {
    String prefix = "exponential-delay.";
    put(draft, prefix + "initial-backoff", strategy.initialBackoff(), "initialBackoff");
    put(draft, prefix + "max-backoff", strategy.maxBackoff(), "maxBackoff");
    put(draft, prefix + "backoff-multiplier", strategy.backoffMultiplier(), "backoffMultiplier");
    put(
        draft,
        prefix + "reset-backoff-threshold",
        strategy.resetBackoffThreshold(),
        "resetBackoffThreshold");
    put(draft, prefix + "jitter-factor", strategy.jitterFactor(), "jitterFactor");
  }

  private static void put(ConfigurationDraft draft, String key, Optional<?> value, String field) {
    draft.from("restart-strategy." + key, value, "restartStrategy." + field);
  }
}
