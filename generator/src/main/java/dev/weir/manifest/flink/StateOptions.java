package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings.State;

/** Checkpoints, savepoints and the state backend (facts: Flink operator, checkpoint keys). */
final class StateOptions implements OptionConcern {

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    State state = context.settings().state();
    draft.from("state.backend.type", state.backend(), "state.backend");
    draft.from(
        "execution.checkpointing.interval", state.checkpointInterval(), "state.checkpointInterval");
    draft.from(
        "execution.checkpointing.timeout", state.checkpointTimeout(), "state.checkpointTimeout");
    draft.from("execution.checkpointing.min-pause", state.minPause(), "state.minPause");
    draft.from(
        "execution.checkpointing.mode", state.checkpointingMode(), "state.checkpointingMode");
    draft.from("execution.checkpointing.unaligned.enabled", state.unaligned(), "state.unaligned");
    draft.from("execution.checkpointing.num-retained", state.retained(), "state.retained");
    draft.from(
        "execution.checkpointing.tolerable-failed-checkpoints",
        state.tolerableFailedCheckpoints(),
        "state.tolerableFailedCheckpoints");
    incremental(context, draft);
    durable(context, draft);
    optional(context, draft);
  }

  /** The heap backend has no incremental checkpoints, and would warn about the option. */
  private static void incremental(JobContext context, ConfigurationDraft draft) {
    State state = context.settings().state();
    if (!state.backend().equals("hashmap")) {
      draft.from("execution.checkpointing.incremental", state.incremental(), "state.incremental");
    }
  }

  private static void durable(JobContext context, ConfigurationDraft draft) {
    JobPaths paths = context.paths();
    String key = "stateKey";
    draft.rule("execution.checkpointing.dir", paths.checkpoints(), JobPaths.RULE, key);
    draft.rule("execution.checkpointing.savepoint-dir", paths.savepoints(), JobPaths.RULE, key);
    draft.rule(
        "execution.checkpointing.externalized-checkpoint-retention",
        "RETAIN_ON_CANCELLATION",
        "a cancelled job keeps its checkpoints, so that it can be restored");
  }

  private static void optional(JobContext context, ConfigurationDraft draft) {
    State state = context.settings().state();
    if (state.changelog()) {
      draft.from("state.changelog.enabled", true, "state.changelog");
      draft.rule(
          "state.changelog.storage",
          "filesystem",
          "a changelog is durable only on a file system",
          "state.changelog");
      draft.rule("dstl.dfs.base-path", context.paths().changelog(), JobPaths.RULE, "stateKey");
    }
    if (state.fileMerging()) {
      draft.from("execution.checkpointing.file-merging.enabled", true, "state.fileMerging");
    }
    if (state.localRecovery().enabled()) {
      localRecovery(context, draft);
    }
  }

  /** From 2.0 on, making the local copy and recovering from it are two options. */
  private static void localRecovery(JobContext context, ConfigurationDraft draft) {
    String field = "state.localRecovery.enabled";
    draft.from("execution.state-recovery.from-local", true, field);
    if (context.flink().atLeast(2, 0)) {
      draft.from("execution.checkpointing.local-backup.enabled", true, field);
    }
  }
}
