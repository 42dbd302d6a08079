package dev.weir.pipeline;

import dev.weir.output.Scope;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.Set;
import java.util.TreeSet;

/** The folders of the delivered tree that a selection is about. */
final class Scopes {

  private Scopes() {}

  /** A job in a session cluster has no folder of its own: it stands for its cluster's workload. */
  static Scope of(Repository repository, Selection selection) {
    if (selection.isEverything()) {
      return Scope.everything();
    }
    Set<String> workloads = new TreeSet<>(selection.jobs());
    for (ResolvedEnvironment environment : repository.resolution().environments()) {
      for (ResolvedTeam team : environment.teams()) {
        team.workloads().stream()
            .filter(workload -> isSelected(workload, selection))
            .forEach(workload -> workloads.add(workload.name()));
      }
    }
    return Scope.of(
        selection.environments(),
        selection.teams(),
        selection.jobs().isEmpty() ? Set.of() : workloads);
  }

  static boolean isSelected(Workload workload, Selection selection) {
    return workload.parts().stream().map(ResolvedJob::name).anyMatch(selection::job);
  }
}
