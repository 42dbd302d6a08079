package dev.weir.manifest.flink;

import dev.weir.manifest.flink.FlinkObject.JobSpec;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Lifecycle;
import dev.weir.resolve.JobSettings.Operations;
import dev.weir.resolve.JobSettings.Restore;
import java.util.Optional;

/** The {@code job} block of a FlinkDeployment or FlinkSessionJob. */
final class Jobs {

  private static final String AT = "/spec/job";

  private Jobs() {}

  static JobSpec of(JobContext context, FieldOrigins origins) {
    JobSettings settings = context.settings();
    Program program = Program.of(context, origins);
    Optional<Restore> restore = settings.restore();
    Optional<Operations> nonces = settings.operations();
    record(settings, origins);
    return new JobSpec(
        program.jar(),
        program.entryClass(),
        program.args().isEmpty() ? Optional.empty() : Optional.of(program.args()),
        settings.parallelism(),
        settings.lifecycle() == Lifecycle.RUNNING ? "running" : "suspended",
        upgradeMode(settings),
        restore.flatMap(Restore::from),
        context.since(8, restore.flatMap(Restore::id)),
        restore.flatMap(Restore::allowNonRestoredState),
        nonces.flatMap(Operations::savepointTriggerNonce),
        context.since(7, nonces.flatMap(Operations::checkpointTriggerNonce)),
        context.since(11, nonces.flatMap(Operations::autoscalerResetNonce)));
  }

  /** A retired job stops with a savepoint, whatever its upgrades do; a stateless one has none. */
  private static String upgradeMode(JobSettings settings) {
    return isRetiredWithState(settings) ? "savepoint" : settings.upgradeMode();
  }

  private static boolean isRetiredWithState(JobSettings settings) {
    return settings.lifecycle() == Lifecycle.RETIRED && settings.isStateful();
  }

  private static void record(JobSettings settings, FieldOrigins origins) {
    origins.said(AT + "/parallelism", "parallelism", settings.parallelism());
    origins.rule(
        AT + "/state",
        "running, or suspended when the lifecycle is suspended or retired",
        "lifecycle");
    if (isRetiredWithState(settings)) {
      origins.rule(
          AT + "/upgradeMode", "a retired job stops with a savepoint", "lifecycle", "upgradeMode");
    } else {
      origins.said(AT + "/upgradeMode", "upgradeMode", settings.upgradeMode());
    }
    origins.input(AT + "/initialSavepointPath", "restore.from");
    origins.input(AT + "/savepointRedeployNonce", "restore.id");
    origins.input(AT + "/allowNonRestoredState", "restore.allowNonRestoredState");
    origins.input(AT + "/savepointTriggerNonce", "operations.savepointTriggerNonce");
    origins.input(AT + "/checkpointTriggerNonce", "operations.checkpointTriggerNonce");
    origins.input(AT + "/autoscalerResetNonce", "operations.autoscalerResetNonce");
  }
}
