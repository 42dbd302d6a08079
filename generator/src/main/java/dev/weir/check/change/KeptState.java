package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes after which a job that keeps its state cannot read it any more. The old pods are gone
 * when that shows. Whoever accepts the loss of state is not asked.
 */
final class KeptState implements ChangeCheck {

  private static final String CHECKPOINTS = "execution.checkpointing.dir";
  private static final String OLD_CHECKPOINTS = "state.checkpoints.dir";

  /** What one rule sees of a job. */
  private record Job(ResolvedJob part, FlinkCluster before, FlinkCluster after) {}

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.workloads().stream()
        .flatMap(change -> FlinkCluster.pairs(change).stream())
        .filter(pair -> pair.before().hasJob() && pair.after().keepsState())
        .flatMap(pair -> job(scope, pair).stream())
        .filter(job -> job.part().settings().acceptStateLoss().isEmpty())
        .flatMap(KeptState::check)
        .toList();
  }

  private static Optional<Job> job(ChangeScope scope, FlinkCluster.Pair pair) {
    return scope
        .part(pair.after().team(), pair.after().name())
        .map(part -> new Job(part, pair.before(), pair.after()));
  }

  private static Stream<Diagnostic> check(Job job) {
    return Stream.of(version(job), maxParallelism(job), backend(job), folder(job))
        .flatMap(Optional::stream);
  }

  /** Facts: Flink operator, admission rule D4. */
  private static Optional<Diagnostic> version(Job job) {
    String before = job.before().flinkVersion();
    boolean waits = !job.before().isRunning() && job.before().upgradeMode().equals("last-state");
    if (!waits || before.equals(job.after().flinkVersion())) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            ChangeCodes.SUSPENDED_VERSION,
            job.part().at("runtime"),
            "Flink "
                + job.after().flinkVersion()
                + " for a job that was suspended by last-state"
                + " on "
                + before,
            before
                + " until it ran again: a checkpoint belongs to its Flink version, and the"
                + " operator refuses another",
            "deliver it running on "
                + before
                + " first, then upgrade with upgradeMode: savepoint"));
  }

  private static Optional<Diagnostic> maxParallelism(Job job) {
    String key = "pipeline.max-parallelism";
    return changed(job.before().option(key), job.after().option(key))
        ? Optional.of(
            Diagnostic.of(
                ChangeCodes.MAX_PARALLELISM,
                job.part().at("maxParallelism"),
                "maxParallelism "
                    + job.after().option(key)
                    + ", where state was written with "
                    + job.before().option(key),
                "the same for as long as state is kept: keys are divided by it, and Flink refuses"
                    + " to restore with another",
                "put back "
                    + job.before().option(key)
                    + "; to begin without state, add"
                    + " acceptStateLoss and upgradeMode: stateless"))
        : Optional.empty();
  }

  /** Only a canonical savepoint can be read by another backend (Flink: state backends). */
  private static Optional<Diagnostic> backend(Job job) {
    String before = backend(job.before());
    String after = backend(job.after());
    String format = job.before().option("kubernetes.operator.savepoint.format.type");
    boolean canonical =
        job.before().upgradeMode().equals("savepoint") && !format.equalsIgnoreCase("NATIVE");
    return canonical || !changed(before, after)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                ChangeCodes.STATE_BACKEND,
                job.part().at("state.backend"),
                "state backend \""
                    + after
                    + "\", where checkpoints were written by \""
                    + before
                    + "\"",
                "the backend that wrote the state, or a canonical savepoint between them",
                "deliver upgradeMode: savepoint with \""
                    + before
                    + "\" first, then the other"
                    + " backend"));
  }

  private static String backend(FlinkCluster cluster) {
    return cluster.option("state.backend.type", "state.backend");
  }

  /** The role follows the folder, so that the new pods may not even read what the old ones left. */
  private static Optional<Diagnostic> folder(Job job) {
    String before = folder(job.before());
    String after = folder(job.after());
    boolean restores = job.after().restoreId() > job.before().restoreId();
    if (restores || !job.before().isRunning() || !changed(before, after)) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            ChangeCodes.STATE_FOLDER,
            job.part().at("stateKey"),
            "state goes to \"" + after + "\", where the running job keeps it in \"" + before + "\"",
            "the folder that it has, or a savepoint to start from: its role reads the new folder"
                + " alone",
            "put back what names the folder (stateKey, the environment's storage); or suspend the"
                + " job, copy its savepoint, and name it in restore"));
  }

  /** Without the scheme: s3, s3a and s3p read the same. */
  private static String folder(FlinkCluster cluster) {
    return cluster.option(CHECKPOINTS, OLD_CHECKPOINTS).replaceFirst("^s3[ap]?:", "s3:");
  }

  private static boolean changed(String before, String after) {
    return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
  }
}
