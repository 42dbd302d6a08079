package dev.weir.manifest.monitoring;

import dev.weir.model.FlinkDuration;
import dev.weir.resolve.JobSettings.Alerts;
import dev.weir.resolve.JobSettings.Lifecycle;
import dev.weir.resolve.ResolvedJob;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The alerts of one job (facts: tenancy, alerts). Flink's counters reach Prometheus as gauges that
 * start again with a new JobManager, which {@code increase} tolerates; {@code max} passes over
 * standby JobManagers.
 */
final class JobAlerts {

  private static final FlinkDuration BRIEFLY = FlinkDuration.parse("5 min");
  private static final FlinkDuration LONG = FlinkDuration.parse("15 min");
  private static final String BY_JOB = "max by (namespace, app, job_name) (";

  private final ResolvedJob job;
  private final Series series;
  private final Alerts thresholds;

  JobAlerts(ResolvedJob job, Series series) {
    this.job = job;
    this.series = series;
    this.thresholds = job.settings().monitoring().alerts();
  }

  /** Alerts of the job itself, in a fixed order; a threshold that is absent has none. */
  List<Alert> ofJob() {
    return Stream.of(
            notRunning(), restarts(), failedCheckpoints(), slowCheckpoints(), backpressure(), lag())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Alerts of the processes, which a session cluster's jobs share. */
  List<Alert> ofProcesses() {
    return thresholds.heapUsed().map(this::heap).stream().toList();
  }

  /**
   * A job that is suspended or retired does not run on purpose. One that ends by itself switches
   * the alert off in its file.
   */
  private Optional<Alert> notRunning() {
    if (job.settings().lifecycle() != Lifecycle.RUNNING) {
      return Optional.empty();
    }
    // Flink 1.15 and older know the time in the current state as uptime only.
    String metric = job.runtime().flink().atLeast(1, 16) ? "runningTime" : "uptime";
    String expr = "absent(" + series.ofJob("flink_jobmanager_job_" + metric) + " > 0)";
    String text = "the job is not running, or nothing measures it";
    return thresholds
        .notRunningFor()
        .map(
            time ->
                Alert.warning("FlinkJobNotRunning", "notRunningFor", expr, text)
                    .after(time)
                    .asUrgent());
  }

  private Optional<Alert> restarts() {
    return thresholds
        .restarts()
        .map(
            most ->
                Alert.warning(
                    "FlinkJobRestarting",
                    "restarts",
                    grown("flink_jobmanager_job_numRestarts", "15m") + " >= " + most,
                    "the job restarted {{ $value | humanize }} times in 15 minutes"));
  }

  private Optional<Alert> failedCheckpoints() {
    return thresholds
        .failedCheckpoints()
        .map(
            most ->
                Alert.warning(
                        "FlinkCheckpointsFailing",
                        "failedCheckpoints",
                        grown("flink_jobmanager_job_numberOfFailedCheckpoints", "30m")
                            + " >= "
                            + most,
                        "{{ $value | humanize }} checkpoints failed in 30 minutes")
                    .after(BRIEFLY));
  }

  private Optional<Alert> slowCheckpoints() {
    BigDecimal timeout = BigDecimal.valueOf(job.settings().state().checkpointTimeout().millis());
    String last = series.ofJob("flink_jobmanager_job_lastCheckpointDuration");
    return thresholds
        .checkpointDurationRatio()
        .map(ratio -> plain(BigDecimal.valueOf(ratio).multiply(timeout)))
        .map(
            millis ->
                Alert.warning(
                        "FlinkCheckpointSlow",
                        "checkpointDurationRatio",
                        BY_JOB + last + ") > " + millis,
                        "the last checkpoint took {{ $value }} ms, close to its timeout")
                    .after(LONG));
  }

  private Optional<Alert> backpressure() {
    String pressed = series.ofJob("flink_taskmanager_job_task_backPressuredTimeMsPerSecond");
    return thresholds
        .backpressuredFor()
        .map(
            time ->
                Alert.warning(
                        "FlinkBackpressure",
                        "backpressuredFor",
                        "avg by (namespace, app, job_name, task_name) (" + pressed + ") > 500",
                        "{{ $labels.task_name }} is back-pressured more than half of the time")
                    .after(time));
  }

  private Optional<Alert> lag() {
    String pending = series.ofJob("flink_taskmanager_job_task_operator_pendingRecords");
    return thresholds
        .pendingRecords()
        .map(
            most ->
                Alert.warning(
                        "FlinkSourceLag",
                        "pendingRecords",
                        "sum by (namespace, app, job_name) (" + pending + ") > " + most,
                        "{{ $value | humanize }} records wait in the job's sources")
                    .after(LONG));
  }

  private Alert heap(double share) {
    String heap = "flink_taskmanager_Status_JVM_Memory_Heap_";
    String expr =
        "max by (namespace, app, pod) ("
            + series.ofCluster(heap + "Used")
            + " / "
            + series.ofCluster(heap + "Max")
            + ") > "
            + plain(BigDecimal.valueOf(share));
    String text = "{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its heap";
    return Alert.warning("FlinkTaskManagerHeap", "heapUsed", expr, text).after(LONG);
  }

  private String grown(String metric, String window) {
    return BY_JOB + "increase(" + series.ofJob(metric) + "[" + window + "]))";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
