package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.output.ManifestFiles;
import dev.weir.output.RenderedFile;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Renders one environment, unit by unit. */
final class EnvironmentRun {

  private final ResolvedEnvironment environment;
  private final ManifestFiles files;

  EnvironmentRun(ResolvedEnvironment environment, ManifestFiles files) {
    this.environment = environment;
    this.files = files;
  }

  /** The tasks that a selection asks for; a team's own unit only when no job is selected. */
  List<UnitTask> tasks(Selection selection) {
    List<UnitTask> tasks = new ArrayList<>();
    for (ResolvedTeam team : environment.teams()) {
      if (!selection.team(team.name())) {
        continue;
      }
      if (selection.jobs().isEmpty()) {
        tasks.add(() -> team(team));
      }
      team.workloads().stream()
          .filter(workload -> Scopes.isSelected(workload, selection))
          .forEach(workload -> tasks.add(() -> workload(team, workload)));
    }
    return tasks;
  }

  private UnitResult team(ResolvedTeam team) {
    TeamTarget target = new TeamTarget(environment, team, Tracing.OFF);
    return result(Expansion.expand(target), Set.of(), Diagnostics.none());
  }

  private UnitResult workload(ResolvedTeam team, Workload workload) {
    Target target = new Target(environment, team, workload, Tracing.OFF);
    return result(Expansion.expand(target), Set.of(), Diagnostics.none());
  }

  private UnitResult result(
      List<Manifest> manifests, Set<Integer> matchedPatches, Diagnostics findings) {
    List<RenderedFile> rendered = findings.hasErrors() ? List.of() : files.render(manifests);
    return new UnitResult(
        environment.name(),
        rendered,
        manifests.stream().map(UnitResult.Delivered::of).toList(),
        matchedPatches,
        findings);
  }
}
