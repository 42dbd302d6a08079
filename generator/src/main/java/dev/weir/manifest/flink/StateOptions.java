package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.State;
import dev.weir.resolve.ResolvedJob;

/** Checkpoints, savepoints and the state backend (facts: Flink operator, checkpoint keys). */
final class StateOptions implements OptionConcern {

  private static final String PATH_RULE =
      "state lives under environment, team and state key, in a folder that no other job has";

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    ResolvedJob job = context.job();
    State state = context.settings().state();
    draft.from("state.backend.type", state.backend(), job.leaf("state.backend"));
    draft.from(
        "execution.checkpointing.interval",
        state.checkpointInterval(),
        job.leaf("state.checkpointInterval"));
    draft.from(
        "execution.checkpointing.timeout",
        state.checkpointTimeout(),
        job.leaf("state.checkpointTimeout"));
    draft.from("execution.checkpointing.min-pause", state.minPause(), job.leaf("state.minPause"));
    draft.from(
        "execution.checkpointing.mode",
        state.checkpointingMode(),
        job.leaf("state.checkpointingMode"));
    draft.from(
        "execution.checkpointing.unaligned.enabled",
        state.unaligned(),
        job.leaf("state.unaligned"));
    draft.from(
        "execution.checkpointing.num-retained", state.retained(), job.leaf("state.retained"));
    draft.from(
        "execution.checkpointing.tolerable-failed-checkpoints",
        state.tolerableFailedCheckpoints(),
        job.leaf("state.tolerableFailedCheckpoints"));
    incremental(context, draft);
    durable(context, draft);
    optional(context, draft);
  }

  /** The heap backend has no incremental checkpoints, and would warn about the option. */
  private static void incremental(JobContext context, ConfigurationDraft draft) {
    State state = context.settings().state();
    if (!state.backend().equals("hashmap")) {
      draft.from(
          "execution.checkpointing.incremental",
          state.incremental(),
          context.job().leaf("state.incremental"));
    }
  }

  private static void durable(JobContext context, ConfigurationDraft draft) {
    JobPaths paths = context.paths();
    var key = context.job().leaf("stateKey");
    draft.rule("execution.checkpointing.dir", paths.checkpoints(), PATH_RULE, key);
    draft.rule("execution.checkpointing.savepoint-dir", paths.savepoints(), PATH_RULE, key);
    draft.rule(
        "execution.checkpointing.externalized-checkpoint-retention",
        "RETAIN_ON_CANCELLATION",
        "a cancelled job keeps its checkpoints, so that it can be restored");
  }

  private static void optional(JobContext context, ConfigurationDraft draft) {
    ResolvedJob job = context.job();
    State state = context.settings().state();
    if (state.changelog()) {
      draft.from("state.changelog.enabled", true, job.leaf("state.changelog"));
      draft.rule(
          "state.changelog.storage",
          "filesystem",
          "a changelog is durable only on a file system",
          job.leaf("state.changelog"));
      draft.rule(
          "dstl.dfs.base-path", context.paths().changelog(), PATH_RULE, job.leaf("stateKey"));
    }
    if (state.fileMerging()) {
      draft.from(
          "execution.checkpointing.file-merging.enabled", true, job.leaf("state.fileMerging"));
    }
    if (state.localRecovery().enabled()) {
      draft.from(
          "execution.state-recovery.from-local", true, job.leaf("state.localRecovery.enabled"));
    }
  }
}
