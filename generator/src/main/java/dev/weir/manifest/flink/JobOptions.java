package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.Python;
import dev.weir.resolve.JobSettings.RestartStrategy;
import dev.weir.resolve.ResolvedJob;
import java.util.Optional;

/** Options of the job itself: parallelism, restarts, Python. */
final class JobOptions implements OptionConcern {

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    ResolvedJob job = context.job();
    if (!context.isSessionCluster()) {
      draft.rule(
          "pipeline.name",
          job.name(),
          "metrics and alerts know the job by its resource's name",
          job.declared());
      draft.from(
          "pipeline.max-parallelism",
          context.settings().maxParallelism(),
          job.leaf("maxParallelism"));
    }
    restarts(context, draft);
    Optional<String> python =
        context.settings().artifact().flatMap(a -> a.python()).flatMap(Python::executable);
    draft.from("python.executable", python, job.leaf("artifact.python.executable"));
    draft.from("python.client.executable", python, job.leaf("artifact.python.executable"));
  }

  private static void restarts(JobContext context, ConfigurationDraft draft) {
    ResolvedJob job = context.job();
    RestartStrategy strategy = context.settings().restartStrategy();
    draft.from("restart-strategy.type", strategy.type(), job.leaf("restartStrategy.type"));
    draft.from(
        "jobmanager.execution.failover-strategy",
        strategy.failover(),
        job.leaf("restartStrategy.failover"));
    switch (strategy.type()) {
      case "exponential-delay" -> exponential(job, strategy, draft);
      case "fixed-delay" -> {
        put(draft, "fixed-delay.attempts", strategy.attempts(), job, "attempts");
        put(draft, "fixed-delay.delay", strategy.delay(), job, "delay");
      }
      case "failure-rate" -> {
        put(draft, "failure-rate.max-failures-per-interval", strategy.failures(), job, "failures");
        put(draft, "failure-rate.failure-rate-interval", strategy.interval(), job, "interval");
        put(draft, "failure-rate.delay", strategy.delay(), job, "delay");
      }
      default -> {
        // "none" has no options of its own.
      }
    }
  }

  private static void exponential(
      ResolvedJob job, RestartStrategy strategy, ConfigurationDraft draft) {
    String prefix = "exponential-delay.";
    put(draft, prefix + "initial-backoff", strategy.initialBackoff(), job, "initialBackoff");
    put(draft, prefix + "max-backoff", strategy.maxBackoff(), job, "maxBackoff");
    put(
        draft,
        prefix + "backoff-multiplier",
        strategy.backoffMultiplier(),
        job,
        "backoffMultiplier");
    put(
        draft,
        prefix + "reset-backoff-threshold",
        strategy.resetBackoffThreshold(),
        job,
        "resetBackoffThreshold");
    put(draft, prefix + "jitter-factor", strategy.jitterFactor(), job, "jitterFactor");
  }

  private static void put(
      ConfigurationDraft draft, String key, Optional<?> value, ResolvedJob job, String field) {
    draft.from("restart-strategy." + key, value, job.leaf("restartStrategy." + field));
  }
}
