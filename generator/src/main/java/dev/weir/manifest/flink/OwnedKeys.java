package dev.weir.manifest.flink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flink options that nobody may set by {@code flinkConfiguration}: they have a field of their own,
 * or Weir, Flink or the operator decides them (facts: Flink operator, flinkConfiguration
 * semantics). All others are open and win over what Weir derives.
 */
public final class OwnedKeys {

  private static final Map<String, Owner> EXACT = new HashMap<>();
  private static final Map<String, Owner> PREFIXES = new HashMap<>();

  private OwnedKeys() {}

  /**
   * Who decides an option.
   *
   * @param field the field of a job file that says it; empty when nobody may
   * @param why why it is not open
   */
  public record Owner(Optional<String> field, String why) {}

  static {
    identity();
    state();
    checkpoints();
    sizes();
    ports();
    cluster();
    start();
  }

  /** Who decides the option; empty when it is open. {@code key} is Flink's newest spelling. */
  public static Optional<Owner> of(String key) {
    Owner owner = EXACT.get(key);
    if (owner != null) {
      return Optional.of(owner);
    }
    return PREFIXES.entrySet().stream()
        .filter(prefix -> key.startsWith(prefix.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void identity() {
    nobody(
        "it is part of the identity that Flink and the operator give the cluster",
        "kubernetes.namespace",
        "kubernetes.cluster-id",
        "high-availability.cluster-id",
        "kubernetes.jobmanager.owner.reference");
    nobody(
        "pods run as the one service account of their workload",
        "kubernetes.service-account",
        "kubernetes.jobmanager.service-account",
        "kubernetes.taskmanager.service-account");
    field("podLabels", "kubernetes.jobmanager.labels");
    field("podLabels", "kubernetes.taskmanager.labels");
  }

  private static void state() {
    nobody(
        "state lives under environment, team and stateKey, where no other job's state is",
        "execution.checkpointing.dir",
        "execution.checkpointing.savepoint-dir",
        "execution.checkpointing.storage",
        "high-availability.storageDir",
        "high-availability.zookeeper.storageDir",
        "job-result-store.storage-path",
        "state.changelog.storage",
        "dstl.dfs.base-path");
    nobody(
        "checkpoints are kept when a job is cancelled, else it could not be restored",
        "execution.checkpointing.externalized-checkpoint-retention");
    field("restore.from", "execution.state-recovery.path");
    field("restore.allowNonRestoredState", "execution.state-recovery.ignore-unclaimed-state");
    field("highAvailability.type", "high-availability.type");
    field("highAvailability.type", "recovery.mode");
    field("highAvailability.zookeeper.quorum", "high-availability.zookeeper.quorum");
    field("highAvailability.zookeeper.root", "high-availability.zookeeper.path.root");
  }

  private static void checkpoints() {
    field("state.backend", "state.backend.type");
    field("state.checkpointInterval", "execution.checkpointing.interval");
    field("state.checkpointTimeout", "execution.checkpointing.timeout");
    field("state.minPause", "execution.checkpointing.min-pause");
    field("state.checkpointingMode", "execution.checkpointing.mode");
    field("state.unaligned", "execution.checkpointing.unaligned.enabled");
    field("state.incremental", "execution.checkpointing.incremental");
    field("state.retained", "execution.checkpointing.num-retained");
    field(
        "state.tolerableFailedCheckpoints", "execution.checkpointing.tolerable-failed-checkpoints");
    field("state.changelog", "state.changelog.enabled");
    field("state.fileMerging", "execution.checkpointing.file-merging.enabled");
    field("state.localRecovery.enabled", "execution.state-recovery.from-local");
    field("restartStrategy.failover", "jobmanager.execution.failover-strategy");
    PREFIXES.put("restart-strategy.", ofField("restartStrategy"));
  }

  private static void sizes() {
    field("resources.jobManager.memory", "jobmanager.memory.process.size");
    field("resources.taskManager.memory", "taskmanager.memory.process.size");
    field("resources.jobManager.cpu", "kubernetes.jobmanager.cpu.amount");
    field("resources.taskManager.cpu", "kubernetes.taskmanager.cpu.amount");
    field("resources.jobManager.replicas", "kubernetes.jobmanager.replicas");
    field("resources.taskManager.slots", "taskmanager.numberOfTaskSlots");
    field("parallelism", "parallelism.default");
    field("maxParallelism", "pipeline.max-parallelism");
    field("autoscaler", "job.autoscaler.enabled");
  }

  private static void ports() {
    nobody(
        "ports are pinned, since network policies name them",
        "rest.port",
        "rest.bind-port",
        "jobmanager.rpc.port",
        "blob.server.port",
        "taskmanager.rpc.port",
        "taskmanager.data.port",
        "taskmanager.collect-sink.port",
        "metrics.internal.query-service.port",
        "high-availability.jobmanager.port");
    nobody(
        "the operator takes it away",
        "rest.bind-address",
        "jobmanager.bind-host",
        "taskmanager.bind-host",
        "taskmanager.host",
        "kubernetes.config.file");
    PREFIXES.put("metrics.reporter.prom.", ofField("monitoring"));
  }

  private static void cluster() {
    nobody(
        "pods stay in their own network, behind their network policies",
        "kubernetes.hostnetwork.enabled");
    field("ui.ingress", "kubernetes.rest-service.exposed.type");
    PREFIXES.put("kubernetes.container.image", ofField("runtime"));
    PREFIXES.put("kubernetes.pod-template-file", ofField("podTemplate"));
    nobody(
        "pod templates merge by name everywhere",
        "kubernetes.operator.pod-template.merge-arrays-by-name");
    PREFIXES.put("$internal.", new Owner(Optional.empty(), "it is internal to Flink"));
    field("upgrade.rollback", "kubernetes.operator.deployment.rollback.enabled");
    field(
        "upgrade.lastStateFallback", "kubernetes.operator.job.upgrade.last-state-fallback.enabled");
    field("upgrade.inPlaceScaling", "kubernetes.operator.job.upgrade.inplace-scaling.enabled");
  }

  private static void start() {
    nobody(
        "the operator decides how a job is started",
        "execution.target",
        "execution.shutdown-on-application-finish",
        "execution.submit-failed-job-on-application-error");
    field("artifact.jar", "pipeline.jars");
    field("artifact.jar", "pipeline.classpaths");
  }

  private static void nobody(String why, String... keys) {
    for (String key : List.of(keys)) {
      EXACT.put(key, new Owner(Optional.empty(), why));
    }
  }

  private static void field(String field, String key) {
    EXACT.put(key, ofField(field));
  }

  private static Owner ofField(String field) {
    return new Owner(Optional.of(field), "it has a field of its own");
  }
}
