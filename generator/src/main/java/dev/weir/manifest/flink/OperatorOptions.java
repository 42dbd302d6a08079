package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.Snapshots;
import dev.weir.resolve.JobSettings.Upgrade;
import java.util.Optional;

/** The operator's own options of one resource (facts: Flink operator, per-resource options). */
final class OperatorOptions implements OptionConcern {

  private static final String PREFIX = "kubernetes.operator.";

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    context.settings().upgrade().ifPresent(upgrade -> upgrade(upgrade, draft));
    if (!context.isSessionCluster()) {
      context.settings().snapshots().ifPresent(s -> snapshots(s, draft));
    }
  }

  private static void upgrade(Upgrade upgrade, ConfigurationDraft draft) {
    Area area = new Area("upgrade.", draft);
    area.put("deployment.rollback.enabled", upgrade.rollback(), "rollback");
    area.put("deployment.readiness.timeout", upgrade.readinessTimeout(), "readinessTimeout");
    area.put(
        "job.upgrade.last-state-fallback.enabled",
        upgrade.lastStateFallback(),
        "lastStateFallback");
    area.put(
        "job.upgrade.last-state.max.allowed.checkpoint.age",
        upgrade.maxCheckpointAge(),
        "maxCheckpointAge");
    area.put(
        "job.upgrade.last-state.job-cancel.enabled",
        upgrade.cancelForLastState(),
        "cancelForLastState");
    area.put("job.upgrade.inplace-scaling.enabled", upgrade.inPlaceScaling(), "inPlaceScaling");
    area.put(
        "job.upgrade.ignore-pending-savepoint",
        upgrade.ignorePendingSavepoint(),
        "ignorePendingSavepoint");
    area.put("job.drain-on-savepoint-deletion", upgrade.drain(), "drain");
    area.put("job.savepoint-on-deletion", upgrade.savepointOnDeletion(), "savepointOnDeletion");
    area.put("job.restart.failed", upgrade.restartFailed(), "restartFailed");
    area.put("cluster.health-check.enabled", upgrade.healthCheck(), "healthCheck");
    area.put(
        "jm-deployment.shutdown-ttl", upgrade.jobManagerShutdownTtl(), "jobManagerShutdownTtl");
  }

  private static void snapshots(Snapshots snapshots, ConfigurationDraft draft) {
    Area area = new Area("snapshots.", draft);
    area.put("periodic.savepoint.interval", snapshots.savepointEvery(), "savepointEvery");
    area.put("periodic.checkpoint.interval", snapshots.checkpointEvery(), "checkpointEvery");
    area.put("checkpoint.type", snapshots.checkpointType(), "checkpointType");
    area.put("savepoint.format.type", snapshots.format(), "format");
    area.put("savepoint.history.max.count", snapshots.keep(), "keep");
    area.put("savepoint.history.max.age", snapshots.maxAge(), "maxAge");
    area.put("savepoint.cleanup.enabled", snapshots.cleanup(), "cleanup");
    area.put("savepoint.dispose-on-delete", snapshots.disposeOnDelete(), "disposeOnDelete");
    area.put("snapshot.resource.enabled", snapshots.resources(), "resources");
  }

  /** One block of fields that become operator options. */
  private record Area(String block, ConfigurationDraft draft) {

    void put(String key, Optional<?> value, String field) {
      draft.from(PREFIX + key, value, block + field);
    }
  }
}
