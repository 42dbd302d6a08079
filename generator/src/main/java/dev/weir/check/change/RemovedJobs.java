package dev.weir.check.change;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.ResourceKey;
import dev.weir.resolve.ResolvedJob;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A production job leaves only after it was delivered as retired: stopped with a savepoint. One
 * whose kind or namespace is another leaves, too: its object is deleted, and a new one starts.
 */
final class RemovedJobs implements ChangeCheck {

  private static final String EXPECTED =
      "lifecycle: retired in a delivery of its own before: it stops the job with a savepoint and"
          + " keeps identity and paths";

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    List<FlinkJob> delivered =
        scope.workloads().stream()
            .flatMap(change -> FlinkJob.of(change.previous().own()).stream())
            .filter(job -> scope.isProduction() || job.isGuarded())
            .filter(job -> !job.isRetired())
            .toList();
    Set<ResourceKey> next = delivered.isEmpty() ? Set.of() : next(scope);
    return delivered.stream()
        .filter(job -> !next.contains(job.object().key()))
        .flatMap(
            job ->
                scope
                    .part(job.team(), job.name())
                    .map(part -> replaced(scope, job, part))
                    .orElseGet(() -> finding(scope, job))
                    .stream())
        .toList();
  }

  private static Set<ResourceKey> next(ChangeScope scope) {
    return scope.workloads().stream()
        .flatMap(change -> FlinkJob.of(change.next().own()).stream())
        .map(job -> job.object().key())
        .collect(Collectors.toSet());
  }

  /** None where nothing takes its place: the job has an error, and others say so. */
  private static Optional<Diagnostic> replaced(
      ChangeScope scope, FlinkJob before, ResolvedJob part) {
    return scope.workloads().stream()
        .flatMap(change -> FlinkJob.of(change.next().own()).stream())
        .filter(job -> job.team().equals(before.team()) && job.name().equals(before.name()))
        .map(job -> job.object().key())
        .findFirst()
        .map(
            key ->
                Diagnostic.of(
                    ChangeCodes.NOT_RETIRED,
                    part.declared().location(),
                    "job \""
                        + before.name()
                        + "\" goes from "
                        + scope.environment()
                        + " as "
                        + before.object().key()
                        + " and comes back as "
                        + key
                        + ": another object, which knows no state of it",
                    EXPECTED,
                    "deliver it as retired as it was, then give it a new name with movedFrom and"
                        + " restore"));
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
            EXPECTED,
            "put it back with lifecycle: retired, deliver, see that it stopped, then remove it"));
  }

  private static Optional<Location> file(ChangeScope scope, FlinkJob job) {
    return Optional.ofNullable(scope.inputs().teams().get(job.team()))
        .map(Inputs.Team::jobs)
        .flatMap(jobs -> Optional.ofNullable(jobs.get(job.name())))
        .map(file -> Pointers.nearestKey(file.file().root(), "/spec/runsIn"));
  }
}
