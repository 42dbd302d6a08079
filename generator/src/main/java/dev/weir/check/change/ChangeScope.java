package dev.weir.check.change;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.previous.Change;
import dev.weir.manifest.previous.UnitChange;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One environment's change with the inputs of its next side, to which findings point.
 *
 * @param known what the run knows besides
 * @param units that differ
 * @param workloads that differ
 */
record ChangeScope(
    Change change,
    ChangeChecks.Known known,
    List<UnitChange> units,
    List<WorkloadChange> workloads) {

  ChangeScope {
    units = List.copyOf(units);
    workloads = List.copyOf(workloads);
  }

  static ChangeScope of(Change change, ChangeChecks.Known known) {
    List<UnitChange> units = change.units();
    return new ChangeScope(change, known, units, change.workloads(units));
  }

  Inputs inputs() {
    return known.inputs();
  }

  /** What the inputs decide; empty when they have no such environment, or a broken one. */
  Optional<ResolvedEnvironment> next() {
    return known.next();
  }

  /** Where the environment takes its jobs from, as far as that is known. */
  Optional<PromotedFrom> from() {
    return known.from();
  }

  String environment() {
    return change.environment();
  }

  /** Whether the environment is one of production, as far as the inputs say. */
  boolean isProduction() {
    return next().filter(ResolvedEnvironment::isProduction).isPresent();
  }

  /** Whether nothing is missing on the next side because it has an error. */
  boolean isWhole() {
    return !known.found().hasErrors();
  }

  /** The job or session cluster of this name that the inputs decide. */
  Optional<ResolvedJob> part(String team, String name) {
    return workloads(team)
        .flatMap(workload -> workload.parts().stream())
        .filter(part -> part.name().equals(name))
        .findFirst();
  }

  /** The workload of this name that the inputs decide. */
  Optional<Workload> workload(WorkloadChange.Name name) {
    return workloads(name.team()).filter(w -> w.name().equals(name.workload())).findFirst();
  }

  private Stream<Workload> workloads(String team) {
    return next().stream()
        .flatMap(environment -> environment.teams().stream())
        .filter(resolved -> resolved.name().equals(team))
        .map(ResolvedTeam::workloads)
        .flatMap(List::stream);
  }

  /** Where a team is named in its file; the environment when the team has none. */
  Location team(String team) {
    Inputs.Team input = inputs().teams().get(team);
    return input == null
        ? environmentFile()
        : Pointers.nearestKey(input.file().root(), "/metadata/name");
  }

  /** The environment's file, else the platform's. */
  Location environmentFile() {
    return next()
        .map(environment -> environment.input().file())
        .or(() -> Optional.of(inputs().platform().file()))
        .map(file -> Location.ofFile(file.path()))
        .orElseThrow();
  }
}
