package dev.weir.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.config.PlatformSpec.Toleration;
import dev.weir.model.FlinkDuration;
import dev.weir.model.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merged values of one job or session cluster in one environment. What the baseline decides is
 * always there; an {@code Optional} is a feature that nobody asked for. All its parts stand in this
 * one file, long as it is, since together they mirror one schema definition, field for field.
 */
public record JobSettings(
    String mode,
    Resources resources,
    int parallelism,
    int maxParallelism,
    Optional<Autoscaler> autoscaler,
    Optional<HorizontalPodAutoscaler> horizontalPodAutoscaler,
    Optional<Artifact> artifact,
    State state,
    HighAvailability highAvailability,
    String upgradeMode,
    Optional<Upgrade> upgrade,
    Optional<Snapshots> snapshots,
    RestartStrategy restartStrategy,
    Lifecycle lifecycle,
    Optional<Restore> restore,
    Optional<MovedFrom> movedFrom,
    Optional<AcceptStateLoss> acceptStateLoss,
    Optional<Operations> operations,
    Placement placement,
    Optional<Scheduling> scheduling,
    Optional<Ui> ui,
    Monitoring monitoring,
    Optional<Logging> logging,
    List<EnvVar> env,
    List<String> envFrom,
    List<Secret> secrets,
    List<FileEntry> files,
    Optional<Security> security,
    Map<String, String> labels,
    Map<String, String> annotations,
    Map<String, String> podLabels,
    Optional<Emr> emr,
    Optional<BlueGreen> blueGreen) {

  /** Whether Flink itself makes TaskManagers. */
  public boolean isNative() {
    return mode.equals("native");
  }

  /** Whether state survives an upgrade. */
  public boolean isStateful() {
    return !upgradeMode.equals("stateless");
  }

  /** Sizes of the pods. */
  public record Resources(JobManager jobManager, TaskManager taskManager) {}

  /** Size and number of JobManagers; cpu in cores. */
  public record JobManager(
      double cpu,
      MemorySize memory,
      Optional<String> ephemeralStorage,
      int replicas,
      Optional<Double> cpuLimitFactor,
      Optional<Double> memoryLimitFactor) {}

  /** Size of a TaskManager; cpu in cores; replicas in standalone mode, max of a session cluster. */
  public record TaskManager(
      double cpu,
      MemorySize memory,
      Optional<String> ephemeralStorage,
      int slots,
      Optional<Integer> max,
      Optional<Integer> replicas,
      Optional<Double> cpuLimitFactor,
      Optional<Double> memoryLimitFactor) {}

  /** The operator's autoscaler. */
  public record Autoscaler(
      Optional<Integer> min,
      Optional<Integer> max,
      Optional<Boolean> scaling,
      Optional<Double> targetUtilization,
      Optional<Double> minUtilization,
      Optional<Double> maxUtilization,
      Optional<FlinkDuration> metricsWindow,
      Optional<FlinkDuration> stabilizationInterval,
      Optional<FlinkDuration> scaleDownInterval,
      Optional<FlinkDuration> catchUpDuration,
      Optional<FlinkDuration> restartTime,
      Optional<Boolean> trackRestartTime,
      Optional<Double> maxScaleDownFactor,
      Optional<Double> maxScaleUpFactor,
      List<String> excludedPeriods,
      List<String> excludedVertices,
      Optional<ScalingQuota> quota,
      Optional<Boolean> memoryTuning,
      Optional<Autotune> autotune) {}

  /** Ceiling of an autoscaled job. */
  public record ScalingQuota(Optional<Double> cpu, Optional<MemorySize> memory) {}

  /** EMR's tuning of the restart time. */
  public record Autotune(Optional<Integer> historyCount, Optional<Integer> restartCount) {}

  /** A HorizontalPodAutoscaler over TaskManagers; use in percent of the request. */
  public record HorizontalPodAutoscaler(
      Optional<Integer> min,
      Optional<Integer> max,
      Optional<Integer> cpuUtilization,
      Optional<Integer> memoryUtilization) {}

  /** What runs. */
  public record Artifact(
      Optional<String> jar,
      Optional<String> entryClass,
      List<String> args,
      Optional<Python> python,
      Optional<Sql> sql) {}

  /** A PyFlink program. */
  public record Python(
      Optional<String> script,
      Optional<String> module,
      Optional<String> files,
      Optional<String> archives,
      Optional<String> executable) {}

  /** SQL for a runner jar. */
  public record Sql(
      Optional<String> runner, Optional<String> script, Optional<String> statements) {}

  /** Checkpoints and state. */
  public record State(
      String backend,
      FlinkDuration checkpointInterval,
      FlinkDuration checkpointTimeout,
      FlinkDuration minPause,
      String checkpointingMode,
      boolean unaligned,
      boolean incremental,
      int retained,
      int tolerableFailedCheckpoints,
      boolean changelog,
      boolean fileMerging,
      LocalRecovery localRecovery) {}

  /** A copy of state on the TaskManager. */
  public record LocalRecovery(boolean enabled, Optional<Ebs> ebs) {}

  /** EMR's volume for local recovery. */
  public record Ebs(Optional<String> size) {}

  /** Where leaders and checkpoint pointers are kept. */
  public record HighAvailability(String type, Optional<Zookeeper> zookeeper) {

    /** Whether a JobManager that dies takes up where it was. */
    public boolean isOn() {
      return !type.equals("none");
    }
  }

  /** ZooKeeper's servers. */
  public record Zookeeper(Optional<String> quorum, Optional<String> root) {}

  /** How the operator upgrades the job. */
  public record Upgrade(
      Optional<Boolean> rollback,
      Optional<FlinkDuration> readinessTimeout,
      Optional<Boolean> lastStateFallback,
      Optional<FlinkDuration> maxCheckpointAge,
      Optional<Boolean> cancelForLastState,
      Optional<Boolean> inPlaceScaling,
      Optional<Boolean> ignorePendingSavepoint,
      Optional<Boolean> drain,
      Optional<Boolean> savepointOnDeletion,
      Optional<Boolean> restartFailed,
      Optional<Boolean> healthCheck,
      Optional<FlinkDuration> jobManagerShutdownTtl) {}

  /** Savepoints and checkpoints on a schedule and by name. */
  public record Snapshots(
      Optional<String> savepointEvery,
      Optional<String> checkpointEvery,
      Optional<String> checkpointType,
      Optional<String> format,
      Optional<Integer> keep,
      Optional<FlinkDuration> maxAge,
      Optional<Boolean> cleanup,
      Optional<Boolean> disposeOnDelete,
      Optional<Boolean> resources,
      List<Snapshot> take) {}

  /** One snapshot resource; exactly one of savepoint, checkpoint and existing is there. */
  public record Snapshot(
      String name,
      Optional<Savepoint> savepoint,
      Optional<Map<String, Object>> checkpoint,
      Optional<String> existing,
      Optional<Integer> backoffLimit) {}

  /** A savepoint to take. */
  public record Savepoint(Optional<String> path, Optional<String> format) {}

  /** What Flink does when a task fails. */
  public record RestartStrategy(
      String type,
      Optional<FlinkDuration> initialBackoff,
      Optional<FlinkDuration> maxBackoff,
      Optional<Double> backoffMultiplier,
      Optional<FlinkDuration> resetBackoffThreshold,
      Optional<Double> jitterFactor,
      Optional<Integer> attempts,
      Optional<FlinkDuration> delay,
      Optional<Integer> failures,
      Optional<FlinkDuration> interval,
      Optional<String> failover) {}

  /** Whether the job runs. */
  public enum Lifecycle {
    RUNNING,
    SUSPENDED,
    RETIRED
  }

  /** A start from a savepoint; a higher id redeploys. */
  public record Restore(
      Optional<String> from, Optional<Integer> id, Optional<Boolean> allowNonRestoredState) {}

  /** Where the job was before. */
  public record MovedFrom(
      Optional<String> environment, Optional<String> team, Optional<String> job) {}

  /** A loss that is meant, until a day. */
  public record AcceptStateLoss(Optional<String> reason, Optional<String> until) {}

  /** Nonces. */
  public record Operations(
      Optional<Long> restartNonce,
      Optional<Long> savepointTriggerNonce,
      Optional<Long> checkpointTriggerNonce,
      Optional<Long> autoscalerResetNonce) {}

  /** Where the pods run. */
  public record Placement(
      Optional<String> pool,
      Optional<String> jobManagerPool,
      String spot,
      Optional<String> architecture,
      Optional<String> zone,
      String spread,
      Optional<String> priorityClass,
      Map<String, String> nodeSelector,
      List<Toleration> tolerations,
      String disruption,
      Optional<Integer> minAvailableTaskManagers) {}

  /** YuniKorn. */
  public record Scheduling(
      Optional<String> queue,
      Optional<Boolean> gang,
      Optional<FlinkDuration> placeholderTimeout,
      Optional<String> gangStyle) {}

  /** The web UI. */
  public record Ui(Optional<UiIngress> ingress) {}

  /** The UI's Ingress. */
  public record UiIngress(
      Optional<String> template,
      Optional<String> className,
      Map<String, String> annotations,
      Map<String, String> labels,
      List<Tls> tls) {}

  /** TLS of an Ingress. */
  public record Tls(List<String> hosts, Optional<String> secretName) {}

  /** Metrics, alerts, dashboard. */
  public record Monitoring(boolean enabled, FlinkDuration interval, Alerts alerts) {}

  /** Thresholds; an absent one switches its alert off. */
  public record Alerts(
      Optional<String> severity,
      Optional<FlinkDuration> notRunningFor,
      Optional<Integer> restarts,
      Optional<Integer> failedCheckpoints,
      Optional<Double> checkpointDurationRatio,
      Optional<FlinkDuration> backpressuredFor,
      Optional<Long> pendingRecords,
      Optional<Double> heapUsed) {}

  /** Logs. */
  public record Logging(
      Optional<String> level,
      Map<String, String> loggers,
      Optional<String> log4j,
      Optional<String> logback,
      Optional<LogArchive> archive) {}

  /** EMR's log sidecar. */
  public record LogArchive(
      Optional<Boolean> s3,
      Optional<Boolean> cloudWatch,
      Optional<String> streamPrefix,
      Optional<String> rotationSize,
      Optional<Integer> maxFilesToKeep,
      Optional<String> cpu,
      Optional<String> memory,
      Optional<String> image) {}

  /** An environment variable; exactly one of value and valueFrom is there. */
  public record EnvVar(String name, Optional<String> value, Optional<JsonNode> valueFrom) {

    /** Binding makes a null node of an absent one. */
    public EnvVar {
      valueFrom = valueFrom.filter(node -> !node.isNull() && !node.isMissingNode());
    }
  }

  /** A Secret by reference. */
  public record Secret(
      String name,
      Optional<String> mountPath,
      Optional<Boolean> provided,
      Optional<ExternalSecret> externalSecret,
      Optional<SecretProviderClass> secretProviderClass) {}

  /** A Secret that the External Secrets operator makes. */
  public record ExternalSecret(
      String store,
      Optional<String> storeKind,
      Optional<String> refreshInterval,
      Map<String, String> data) {}

  /** A Secret that the Secrets Store CSI driver mounts. */
  public record SecretProviderClass(String provider, Map<String, String> parameters) {}

  /** A file that a ConfigMap delivers. */
  public record FileEntry(String name, String path, String content) {}

  /** Hardening. */
  public record Security(Optional<Boolean> readOnlyRootFilesystem) {}

  /** What only EMR has. */
  public record Emr(
      Optional<String> executionRoleArn,
      Optional<Boolean> glueCatalog,
      Optional<Boolean> hudi,
      Optional<Boolean> gracefulDecommission,
      Optional<CombinedRestart> combinedRestart) {}

  /** Failures that count as one. */
  public record CombinedRestart(Optional<Boolean> enabled, Optional<FlinkDuration> window) {}

  /** Blue-green deployment. */
  public record BlueGreen(
      Optional<FlinkDuration> abortGracePeriod,
      Optional<FlinkDuration> deletionDelay,
      Optional<FlinkDuration> rescheduleInterval) {}
}
