package dev.weir.pipeline;

import dev.weir.check.InputChecks;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.extend.Extended;
import dev.weir.extend.Extension;
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
import java.util.TreeSet;

/** Renders one environment, unit by unit. */
final class EnvironmentRun {

  private final ResolvedEnvironment environment;
  private final Diagnostics ofInputs;
  private final Extension extension;
  private final ManifestFiles files;

  private EnvironmentRun(InputChecks.Checked checked, Extension extension, ManifestFiles files) {
    this.environment = checked.environment();
    this.ofInputs = checked.diagnostics();
    this.extension = extension;
    this.files = files;
  }

  static EnvironmentRun of(
      Repository repository, InputChecks.Checked checked, ManifestFiles files) {
    Extension extension = Extension.of(checked.environment(), repository::text);
    return new EnvironmentRun(checked, extension, files);
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

  /** What the checks say of the inputs, before anything is rendered. */
  Diagnostics ofInputs() {
    return ofInputs;
  }

  /** A warning for each patch that no unit of the whole environment matched. */
  Diagnostics unusedPatches(List<UnitResult> results) {
    Set<Integer> matched = new TreeSet<>();
    results.stream()
        .filter(result -> result.environment().equals(environment.name()))
        .forEach(result -> matched.addAll(result.matchedPatches()));
    return extension.unused(matched);
  }

  private UnitResult team(ResolvedTeam team) {
    TeamTarget target = new TeamTarget(environment, team, Tracing.OFF);
    return result(extension.apply(target, Expansion.expand(target)));
  }

  private UnitResult workload(ResolvedTeam team, Workload workload) {
    Target target = new Target(environment, team, workload, Tracing.OFF);
    return result(extension.apply(target, Expansion.expand(target)));
  }

  private UnitResult result(Extended extended) {
    List<Manifest> manifests = extended.manifests();
    Diagnostics findings = extended.diagnostics();
    List<RenderedFile> rendered = findings.hasErrors() ? List.of() : files.render(manifests);
    return new UnitResult(
        environment.name(),
        rendered,
        manifests.stream().map(UnitResult.Delivered::of).toList(),
        extended.matchedPatches(),
        findings);
  }
}
