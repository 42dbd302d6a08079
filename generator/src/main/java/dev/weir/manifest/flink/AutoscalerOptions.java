package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.Autoscaler;
import dev.weir.resolve.JobSettings.ScalingQuota;
import java.util.List;
import java.util.Optional;

/** The operator's autoscaler (facts: Flink operator, autoscaler keys; EMR on EKS, autoscaler). */
final class AutoscalerOptions implements OptionConcern {

  private static final String PREFIX = AutoscalerKeys.PREFIX;
  private static final String BLOCK = "autoscaler.";

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    if (!context.isSessionCluster()) {
      context
          .settings()
          .autoscaler()
          .ifPresent(autoscaler -> new Writer(context, autoscaler, draft).write());
    }
    if (context.settings().horizontalPodAutoscaler().isPresent()) {
      draft.rule(
          "scheduler-mode",
          "REACTIVE",
          "a reactive job takes all TaskManagers that a HorizontalPodAutoscaler gives it",
          "horizontalPodAutoscaler");
    }
  }

  /** Writes one autoscaler's options. */
  private record Writer(JobContext context, Autoscaler autoscaler, ConfigurationDraft draft) {

    void write() {
      draft.rule(PREFIX + "enabled", true, "the job has an autoscaler block", path("max"));
      put("scaling.enabled", autoscaler.scaling(), "scaling");
      put("vertex.min-parallelism", autoscaler.min(), "min");
      put("vertex.max-parallelism", autoscaler.max(), "max");
      utilization();
      put("metrics.window", autoscaler.metricsWindow(), "metricsWindow");
      put("stabilization.interval", autoscaler.stabilizationInterval(), "stabilizationInterval");
      put("scale-down.interval", autoscaler.scaleDownInterval(), "scaleDownInterval");
      put("catch-up.duration", autoscaler.catchUpDuration(), "catchUpDuration");
      put("restart.time", autoscaler.restartTime(), "restartTime");
      put("restart.time-tracking.enabled", autoscaler.trackRestartTime(), "trackRestartTime");
      put("scale-down.max-factor", autoscaler.maxScaleDownFactor(), "maxScaleDownFactor");
      put("scale-up.max-factor", autoscaler.maxScaleUpFactor(), "maxScaleUpFactor");
      put("excluded.periods", joined(autoscaler.excludedPeriods()), "excludedPeriods");
      put("vertex.exclude.ids", joined(autoscaler.excludedVertices()), "excludedVertices");
      put("quota.cpu", autoscaler.quota().flatMap(ScalingQuota::cpu), "quota.cpu");
      put(
          "quota.memory",
          autoscaler.quota().flatMap(ScalingQuota::memory).map(memory -> memory.asFlink()),
          "quota.memory");
      put("memory.tuning.enabled", autoscaler.memoryTuning(), "memoryTuning");
      adaptiveScheduler();
      autotune();
    }

    /** Operators before 1.11 have no bounds of their own (facts: autoscaler keys). */
    private void utilization() {
      put("utilization.target", autoscaler.targetUtilization(), "targetUtilization");
      put("utilization.min", context.since(11, autoscaler.minUtilization()), "minUtilization");
      put("utilization.max", context.since(11, autoscaler.maxUtilization()), "maxUtilization");
    }

    /** In-place rescaling, and EMR's autoscaler, need the adaptive scheduler. */
    private void adaptiveScheduler() {
      if (context.flink().atLeast(1, 18) || context.dialect().isEmr()) {
        draft.rule(
            "jobmanager.scheduler",
            "adaptive",
            "an autoscaled job rescales in place, which needs the adaptive scheduler",
            path("max"));
      }
    }

    private void autotune() {
      autoscaler
          .autotune()
          .ifPresent(
              autotune -> {
                String key = "kubernetes.operator.job.autoscaler.autotune.";
                String said = path("autotune");
                draft.rule(key + "enable", true, "the autoscaler has an autotune block", said);
                draft.rule(
                    "metrics.job.status.enable",
                    "TOTAL_TIME",
                    "autotuning measures restarts by this metric",
                    said);
                draft.from(
                    key + "metrics.history.max.count",
                    autotune.historyCount(),
                    said + ".historyCount");
                draft.from(
                    key + "metrics.restart.count", autotune.restartCount(), said + ".restartCount");
              });
    }

    private void put(String key, Optional<?> value, String field) {
      draft.from(PREFIX + key, value, path(field));
    }

    private static String path(String field) {
      return BLOCK + field;
    }

    private static Optional<String> joined(List<String> items) {
      return items.isEmpty() ? Optional.empty() : Optional.of(String.join(";", items));
    }
  }
}
