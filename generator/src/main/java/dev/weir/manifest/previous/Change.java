package dev.weir.manifest.previous;

import dev.weir.manifest.Unit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One environment before and after a delivery. Bytes are compared before anything is parsed, so
 * that what stays as it is costs next to nothing.
 */
public record Change(DeliveredEnvironment previous, DeliveredEnvironment next) {

  /** The name of the environment. */
  public String environment() {
    return next.name();
  }

  /** The units that are not the same on both sides, sorted. */
  public List<UnitChange> units() {
    SortedSet<Unit> all = new TreeSet<>(previous.units());
    all.addAll(next.units());
    return List.copyOf(all).parallelStream()
        .map(unit -> UnitChange.of(previous.unit(unit), next.unit(unit)))
        .filter(UnitChange::differs)
        .toList();
  }

  /**
   * The workloads that some changed units belong to, each once, sorted.
   *
   * @param units as of {@link #units}
   */
  public List<WorkloadChange> workloads(List<UnitChange> units) {
    return units.stream()
        .map(UnitChange::unit)
        .filter(unit -> !unit.team().isEmpty() && !unit.workload().isEmpty())
        .map(unit -> new WorkloadChange.Name(unit.team(), unit.workload()))
        .distinct()
        .sorted()
        .map(this::workload)
        .toList();
  }

  /** Both sides of a workload, whether or not they differ. */
  public WorkloadChange workload(WorkloadChange.Name name) {
    return new WorkloadChange(
        name,
        previous.workload(name.team(), name.workload()),
        next.workload(name.team(), name.workload()));
  }
}
