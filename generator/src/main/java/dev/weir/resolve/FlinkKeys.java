package dev.weir.resolve;

import dev.weir.model.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Flink options that changed their names: each is one setting, whatever spelling a layer uses, and
 * is delivered in the spelling that the job's Flink version and the operator's own library both
 * read (facts: Flink operator, checkpoint keys by version and overlapping prefixes).
 */
public final class FlinkKeys {

  private static final Version V1_17 = Version.of(1, 17);
  private static final Version V2_0 = Version.of(2, 0);
  private static final Map<String, Renamed> BY_NEWEST = new LinkedHashMap<>();
  private static final Map<String, String> NEWEST_BY_OLD = new LinkedHashMap<>();

  /** A newest key, its older spelling, and the first version for which the newest is delivered. */
  private record Renamed(String old, Version since) {}

  static {
    since(V1_17, "state.backend.type", "state.backend");
    since(V1_17, "restart-strategy.type", "restart-strategy");
    since(V1_17, "high-availability.type", "high-availability");
    since(V1_17, "env.java.opts.all", "env.java.opts");
    since(V1_17, "kubernetes.container.image.ref", "kubernetes.container.image");
    since(V1_17, "kubernetes.jobmanager.cpu.amount", "kubernetes.jobmanager.cpu");
    since(V1_17, "kubernetes.taskmanager.cpu.amount", "kubernetes.taskmanager.cpu");
    since(V1_17, "execution.checkpointing.unaligned.enabled", "execution.checkpointing.unaligned");
    since(V2_0, "execution.checkpointing.dir", "state.checkpoints.dir");
    since(V2_0, "execution.checkpointing.savepoint-dir", "state.savepoints.dir");
    since(V2_0, "execution.checkpointing.storage", "state.checkpoint-storage");
    since(V2_0, "execution.checkpointing.incremental", "state.backend.incremental");
    since(V2_0, "execution.checkpointing.num-retained", "state.checkpoints.num-retained");
    since(V2_0, "execution.state-recovery.from-local", "state.backend.local-recovery");
    since(V2_0, "execution.checkpointing.local-backup.dirs", "taskmanager.state.local.root-dirs");
    since(V2_0, "state.changelog.enabled", "state.backend.changelog.enabled");
    since(V2_0, "state.changelog.storage", "state.backend.changelog.storage");
    since(
        V2_0, "execution.checkpointing.data-inline-threshold", "state.storage.fs.memory-threshold");
    since(V2_0, "execution.state-recovery.path", "execution.savepoint.path");
    since(
        V2_0,
        "execution.state-recovery.ignore-unclaimed-state",
        "execution.savepoint.ignore-unclaimed-state");
    since(V2_0, "execution.state-recovery.claim-mode", "execution.savepoint-restore-mode");
    since(V2_0, "execution.buffer-timeout.interval", "execution.buffer-timeout");
    since(V2_0, "pipeline.operator-chaining.enabled", "pipeline.operator-chaining");
    since(V2_0, "cleanup-strategy.type", "cleanup-strategy");
    since(
        V2_0,
        "execution.checkpointing.checkpoints-after-tasks-finish",
        "execution.checkpointing.checkpoints-after-tasks-finish.enabled");
    since(V2_0, "classloader.parent-first-patterns.default", "classloader.parent-first-patterns");
    since(V2_0, "metrics.scope.jm-job", "metrics.scope.jm.job");
    since(V2_0, "metrics.scope.tm-job", "metrics.scope.tm.job");
  }

  private static final String OLD_AUTOSCALER = "kubernetes.operator.job.autoscaler.";
  private static final String AUTOSCALER = "job.autoscaler.";

  private FlinkKeys() {}

  private static void since(Version version, String newest, String old) {
    BY_NEWEST.put(newest, new Renamed(old, version));
    NEWEST_BY_OLD.put(old, newest);
  }

  /** The newest spelling of a key; the key itself when it never changed. */
  public static String canonical(String key) {
    if (key.startsWith(OLD_AUTOSCALER) && !key.contains(".autotune.")) {
      return AUTOSCALER + key.substring(OLD_AUTOSCALER.length());
    }
    return NEWEST_BY_OLD.getOrDefault(key, key);
  }

  /** The spelling to deliver for a job's Flink version. */
  public static String spelled(String canonical, Version flink) {
    Renamed renamed = BY_NEWEST.get(canonical);
    if (renamed == null) {
      return canonical;
    }
    boolean newest = flink.atLeast(renamed.since.major(), renamed.since.minor());
    return newest ? canonical : renamed.old;
  }
}
