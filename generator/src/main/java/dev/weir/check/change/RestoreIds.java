package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operator cancels a job and starts it from the named savepoint at every other restore id, a
 * lower one too, and looks at no savepoint while the id stays (facts: Flink operator,
 * savepointRedeployNonce). It ignores one that goes, and takes the same one for a new one when it
 * comes back: with it would go the only record of which ids were used.
 */
final class RestoreIds implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (WorkloadChange change : scope.workloads()) {
      List<FlinkJob> all = FlinkJob.of(change.previous().own());
      List<FlinkJob> after = all.isEmpty() ? List.of() : FlinkJob.of(change.next().own());
      for (FlinkJob before : all) {
        after.stream()
            .filter(job -> job.name().equals(before.name()))
            .findFirst()
            .flatMap(job -> compare(scope, before, job))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> compare(ChangeScope scope, FlinkJob before, FlinkJob after) {
    Optional<ResolvedJob> part = scope.part(after.team(), after.name());
    if (part.isEmpty() || before.restoreId().isEmpty() || after.isRetired()) {
      return Optional.empty();
    }
    if (after.restoreId().isEmpty()) {
      return Optional.of(lowered(scope, part.get(), before, "no restore id"));
    }
    long old = before.restoreId().getAsLong();
    long now = after.restoreId().getAsLong();
    if (now < old) {
      return Optional.of(lowered(scope, part.get(), before, "restore id " + now));
    }
    return now == old && !before.restoredFrom().equals(after.restoredFrom())
        ? Optional.of(reused(scope, part.get(), before, after))
        : Optional.empty();
  }

  private static Diagnostic lowered(
      ChangeScope scope, ResolvedJob part, FlinkJob before, String now) {
    long old = before.restoreId().orElseThrow();
    return Diagnostic.of(
        ChangeCodes.RESTORE_LOWERED,
        part.at("restore.id"),
        now + " in " + scope.environment() + ", where " + old + " was delivered",
        "id "
            + old
            + ", or a higher one to restore on purpose: with any other the operator cancels the job"
            + " and goes back to the savepoint in from",
        "put back id "
            + old
            + " and from \""
            + before.restoredFrom()
            + "\"; to restore, use id "
            + (old + 1));
  }

  private static Diagnostic reused(
      ChangeScope scope, ResolvedJob part, FlinkJob before, FlinkJob after) {
    long old = before.restoreId().orElseThrow();
    return Diagnostic.of(
        ChangeCodes.RESTORE_REUSED,
        part.at("restore.from"),
        "savepoint \""
            + after.restoredFrom()
            + "\" with restore id "
            + old
            + ", which was delivered to "
            + scope.environment()
            + " with \""
            + before.restoredFrom()
            + "\"",
        "a new id with each savepoint: the operator looks at from only when id changes",
        "use id " + (old + 1) + ", or put back the savepoint that was delivered");
  }
}
