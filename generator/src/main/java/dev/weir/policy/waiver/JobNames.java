package dev.weir.policy.waiver;

import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The jobs of every workload.
 *
 * @param byFolder of the workload's own unit
 */
public record JobNames(Map<String, Set<String>> byFolder) {

  private static final JobNames NONE = new JobNames(Map.of());

  public JobNames {
    byFolder = new TreeMap<>(byFolder);
  }

  public static JobNames none() {
    return NONE;
  }

  public static JobNames of(Collection<ResolvedEnvironment> environments) {
    Map<String, Set<String>> byFolder = new TreeMap<>();
    for (ResolvedEnvironment environment : environments) {
      for (ResolvedTeam team : environment.teams()) {
        for (Workload workload : team.workloads()) {
          Unit unit = Unit.workload(environment.name(), team.name(), workload.name());
          byFolder.put(unit.folder(), names(workload));
        }
      }
    }
    return new JobNames(byFolder);
  }

  /** What a finding about an object of a unit is about. */
  public About about(Unit unit, ResourceKey key) {
    if (unit.team().isEmpty()) {
      return new About(unit.environment(), "", "", Set.of(), key);
    }
    Unit own = Unit.workload(unit.environment(), unit.team(), unit.workload());
    Set<String> jobs = byFolder.getOrDefault(own.folder(), Set.of());
    return new About(unit.environment(), unit.team(), unit.workload(), jobs, key);
  }

  private static Set<String> names(Workload workload) {
    return workload.jobs().stream()
        .map(ResolvedJob::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
