package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.flink.FlinkObject.JobSpec;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Lifecycle;
import dev.weir.resolve.JobSettings.Operations;
import dev.weir.resolve.JobSettings.Restore;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;

/** The {@code job} block of a FlinkDeployment or FlinkSessionJob. */
final class Jobs {

  private Jobs() {}

  static JobSpec of(JobContext context, OriginRecorder origins) {
    JobSettings settings = context.settings();
    Program program = Program.of(context);
    Optional<Restore> restore = settings.restore();
    Optional<Operations> nonces = settings.operations();
    record(context.job(), origins);
    return new JobSpec(
        program.jar(),
        program.entryClass(),
        program.args().isEmpty() ? Optional.empty() : Optional.of(program.args()),
        settings.parallelism(),
        settings.lifecycle() == Lifecycle.RUNNING ? "running" : "suspended",
        upgradeMode(settings),
        restore.flatMap(Restore::from),
        restore.flatMap(Restore::id),
        restore.flatMap(Restore::allowNonRestoredState),
        nonces.flatMap(Operations::savepointTriggerNonce),
        nonces.flatMap(Operations::checkpointTriggerNonce),
        nonces.flatMap(Operations::autoscalerResetNonce));
  }

  /** A retired job stops with a savepoint, whatever its upgrades do; a stateless one has none. */
  private static String upgradeMode(JobSettings settings) {
    boolean retired = settings.lifecycle() == Lifecycle.RETIRED && settings.isStateful();
    return retired ? "savepoint" : settings.upgradeMode();
  }

  private static void record(ResolvedJob job, OriginRecorder origins) {
    String at = "/spec/job";
    origins.put(at, () -> Origin.input(job.leaf("artifact")));
    origins.put(at + "/jarURI", () -> Origin.input(job.leaf("artifact.jar")));
    origins.put(at + "/entryClass", () -> Origin.input(job.leaf("artifact.entryClass")));
    origins.put(at + "/args", () -> Origin.input(job.leaf("artifact.args")));
    origins.put(at + "/parallelism", () -> Origin.input(job.leaf("parallelism")));
    origins.put(
        at + "/state",
        () ->
            Origin.rule(
                "running, or suspended when the lifecycle is suspended or retired",
                job.leaf("lifecycle")));
    origins.put(
        at + "/upgradeMode",
        () ->
            Origin.rule(
                "the job's upgrade mode; a retired job stops with a savepoint",
                job.leaf("upgradeMode"),
                job.leaf("lifecycle")));
    List.of("initialSavepointPath:from", "savepointRedeployNonce:id")
        .forEach(
            pair -> {
              String[] names = pair.split(":", -1);
              origins.put(at + "/" + names[0], () -> Origin.input(job.leaf("restore." + names[1])));
            });
    origins.put(
        at + "/allowNonRestoredState",
        () -> Origin.input(job.leaf("restore.allowNonRestoredState")));
    for (String nonce :
        List.of("savepointTriggerNonce", "checkpointTriggerNonce", "autoscalerResetNonce")) {
      origins.put(at + "/" + nonce, () -> Origin.input(job.leaf("operations." + nonce)));
    }
  }
}
