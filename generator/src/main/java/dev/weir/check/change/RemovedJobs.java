package dev.weir.check.change;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A production job leaves only after it was delivered as retired: stopped with a savepoint. */
final class RemovedJobs implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (WorkloadChange change : scope.workloads()) {
      for (FlinkJob job : FlinkJob.of(change.previous().own())) {
        boolean production = scope.isProduction() || job.isGuarded();
        if (production && !job.isRetired() && scope.part(job.team(), job.name()).isEmpty()) {
          finding(scope, job).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** None for a job whose file is there and broken: nothing is delivered, and others say why. */
  private static Optional<Diagnostic> finding(ChangeScope scope, FlinkJob job) {
    Optional<Location> there = file(scope, job);
    if (there.isPresent() && !scope.isWhole()) {
      return Optional.empty();
    }
    Set<String> declared = scope.inputs().declared().jobs().getOrDefault(job.team(), Set.of());
    if (there.isEmpty() && declared.contains(job.name())) {
      return Optional.empty();
    }
    String where = scope.environment();
    return Optional.of(
        Diagnostic.of(
            ChangeCodes.NOT_RETIRED,
            there.orElseGet(() -> scope.team(job.team())),
            "job \""
                + job.name()
                + "\" "
                + (there.isPresent() ? "no longer runs in " + where : "is gone from " + where)
                + ", where it was delivered "
                + (job.isRunning() ? "running" : "suspended"),
            "lifecycle: retired in a delivery of its own before: it stops the job with a savepoint"
                + " and keeps identity and paths",
            "put it back with lifecycle: retired, deliver, see that it stopped, then remove it"));
  }

  private static Optional<Location> file(ChangeScope scope, FlinkJob job) {
    return Optional.ofNullable(scope.inputs().teams().get(job.team()))
        .map(Inputs.Team::jobs)
        .flatMap(jobs -> Optional.ofNullable(jobs.get(job.name())))
        .map(file -> Pointers.nearestKey(file.file().root(), "/spec/runsIn"));
  }
}
