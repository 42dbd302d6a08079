package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.Ebs;
import dev.weir.resolve.JobSettings.Emr;
import java.util.Set;

/** What only EMR's Flink has (facts: EMR on EKS, recovery and checkpoint keys, Glue). */
final class EmrOptions implements OptionConcern {

  /** Regions that are off until an account switches them on: S3A needs to be told the region. */
  private static final Set<String> OPT_IN =
      Set.of(
          "af-south-1",
          "ap-east-1",
          "ap-south-2",
          "ap-southeast-3",
          "ap-southeast-4",
          "ca-west-1",
          "eu-central-2",
          "eu-south-1",
          "eu-south-2",
          "il-central-1",
          "me-central-1",
          "me-south-1");

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    if (!context.dialect().isEmr()) {
      return;
    }
    region(context, draft);
    context.settings().emr().ifPresent(emr -> features(emr, draft));
    context.settings().state().localRecovery().ebs().ifPresent(ebs -> localRecovery(ebs, draft));
  }

  private static void region(JobContext context, ConfigurationDraft draft) {
    String region = context.environment().spec().cluster().region();
    if (OPT_IN.contains(region) || region.startsWith("cn-")) {
      draft.rule(
          "fs.s3a.endpoint.region",
          region,
          "in this region S3A has to be told where its endpoint is");
    }
  }

  private static void features(Emr emr, ConfigurationDraft draft) {
    draft.from("aws.glue.enabled", emr.glueCatalog(), "emr.glueCatalog");
    draft.from("hudi.enabled", emr.hudi(), "emr.hudi");
    draft.from(
        "cluster.taskmanager.graceful-decommission.enabled",
        emr.gracefulDecommission(),
        "emr.gracefulDecommission");
    emr.combinedRestart()
        .ifPresent(
            restart -> {
              String key = "jobmanager.adaptive-scheduler.combined-restart.";
              draft.from(key + "enabled", restart.enabled(), "emr.combinedRestart.enabled");
              draft.from(key + "window-interval", restart.window(), "emr.combinedRestart.window");
              if (restart.enabled().orElse(false)) {
                draft.rule(
                    "jobmanager.scheduler",
                    "adaptive",
                    "only the adaptive scheduler combines restarts",
                    "emr.combinedRestart.enabled");
              }
            });
  }

  private static void localRecovery(Ebs ebs, ConfigurationDraft draft) {
    draft.rule(
        "task.local-recovery.ebs.enable",
        true,
        "local recovery has an ebs block",
        "state.localRecovery.ebs");
    draft.from(
        "kubernetes.taskmanager.local-recovery.persistentVolumeClaim.sizeLimit",
        ebs.size(),
        "state.localRecovery.ebs.size");
  }
}
