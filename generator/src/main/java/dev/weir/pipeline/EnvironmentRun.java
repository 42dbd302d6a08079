package dev.weir.pipeline;

import dev.weir.check.InputChecks;
import dev.weir.check.manifests.DeliveredObjects;
import dev.weir.check.manifests.ManifestChecks;
import dev.weir.check.manifests.ObjectFacts;
import dev.weir.check.manifests.UnitObjects;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.extend.Extended;
import dev.weir.extend.Extension;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Unit;
import dev.weir.manifest.Whereabouts;
import dev.weir.output.RenderedFile;
import dev.weir.policy.CompanyIndex;
import dev.weir.policy.Judgement;
import dev.weir.policy.PolicyUnit;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.Pointers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Renders one environment, unit by unit. */
final class EnvironmentRun {

  private final RunTools tools;
  private final ResolvedEnvironment environment;
  private final Extension extension;
  private final ManifestChecks checks;
  private final Diagnostics ofEnvironment;

  EnvironmentRun(Repository repository, ResolvedEnvironment resolved, RunTools tools) {
    InputChecks.Checked checked =
        isChecked(tools)
            ? tools.inputChecks().check(resolved)
            : new InputChecks.Checked(resolved, Diagnostics.none());
    PlatformCrds crds = PlatformCrds.of(repository.tree(), resolved.name());
    this.tools = tools;
    this.environment = checked.environment();
    this.extension = Extension.of(environment, repository::text);
    this.checks = ManifestChecks.of(tools.readers(), environment, crds.definitions());
    this.ofEnvironment =
        isChecked(tools)
            ? checked.diagnostics().plus(crds.diagnostics()).plus(checks.environment())
            : Diagnostics.none();
  }

  private static boolean isChecked(RunTools tools) {
    return tools.bytes() != Bytes.UNCHECKED;
  }

  /** The tasks that a selection asks for; a team's own unit only when no job is selected. */
  List<UnitTask> tasks(Selection selection) {
    List<UnitTask> tasks = new ArrayList<>();
    if (selection.teams().isEmpty() && selection.jobs().isEmpty()) {
      tasks.add(this::platform);
      tasks.add(this::documents);
    }
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
  Diagnostics ofEnvironment() {
    return ofEnvironment;
  }

  /**
   * What only all units together show: objects that two of them make, references that lead nowhere
   * and patches that matched nothing. To be asked when no unit was left out.
   */
  Diagnostics ofAllUnits(List<UnitResult> results) {
    if (!isChecked(tools)) {
      return Diagnostics.none();
    }
    Set<Integer> matched = new TreeSet<>();
    List<ObjectFacts> objects = new ArrayList<>();
    for (UnitResult result : results) {
      if (result.environment().equals(environment.name())) {
        matched.addAll(result.matchedPatches());
        objects.addAll(result.objects());
      }
    }
    return extension.unused(matched).plus(DeliveredObjects.check(environment, objects));
  }

  private UnitResult platform() {
    List<Manifest> generated = Expansion.expand(target(Tracing.OFF));
    Extended extended = extension.apply(target(Tracing.OFF), generated);
    Supplier<List<Manifest>> traced =
        () -> extension.apply(target(Tracing.ON), Expansion.expand(target(Tracing.ON))).manifests();
    Location fallback = Pointers.nearestKey(environment.input().file().root(), "/metadata/name");
    Whereabouts at = new Whereabouts(traced, fallback);
    return result(generated, extended, unit(Optional.empty(), Optional.empty(), extended, at));
  }

  private UnitResult documents() {
    return new UnitResult(
        environment.name(),
        documentFiles(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        Diagnostics.none());
  }

  private List<RenderedFile> documentFiles() {
    if (tools.bytes() == Bytes.NONE) {
      return List.of();
    }
    return Stream.concat(
            Expansion.documents(environment).stream()
                .map(d -> new RenderedFile(d.path(), d.text().getBytes(StandardCharsets.UTF_8))),
            Expansion.values(environment).stream().map(tools.files()::render))
        .toList();
  }

  private UnitResult team(ResolvedTeam team) {
    List<Manifest> generated = Expansion.expand(target(team, Tracing.OFF));
    Extended extended = extension.apply(target(team, Tracing.OFF), generated);
    Supplier<List<Manifest>> traced =
        () -> {
          TeamTarget target = target(team, Tracing.ON);
          return extension.apply(target, Expansion.expand(target)).manifests();
        };
    Location fallback = Pointers.nearestKey(team.input().file().root(), "/metadata/name");
    Whereabouts at = new Whereabouts(traced, fallback);
    return result(generated, extended, unit(Optional.of(team), Optional.empty(), extended, at));
  }

  private UnitResult workload(ResolvedTeam team, Workload workload) {
    List<Manifest> generated = Expansion.expand(target(team, workload, Tracing.OFF));
    Extended extended = extension.apply(target(team, workload, Tracing.OFF), generated);
    Supplier<List<Manifest>> traced =
        () -> {
          Target target = target(team, workload, Tracing.ON);
          return extension.apply(target, Expansion.expand(target)).manifests();
        };
    Location fallback = workload.cluster().declared().location();
    Whereabouts at = new Whereabouts(traced, fallback);
    UnitResult whole =
        result(generated, extended, unit(Optional.of(team), Optional.of(workload), extended, at));
    return environment.isLeftOut(team, workload)
        ? whole.without(Unit.workload(environment.name(), team.name(), workload.name()))
        : whole;
  }

  private PolicyUnit unit(
      Optional<ResolvedTeam> team,
      Optional<Workload> workload,
      Extended extended,
      Whereabouts whereabouts) {
    return new PolicyUnit(environment, team, workload, extended.manifests(), whereabouts);
  }

  private UnitResult result(List<Manifest> generated, Extended extended, PolicyUnit unit) {
    Judgement judgement =
        isChecked(tools)
            ? judged(generated, unit.rememberingTraces())
            : new Judgement(Diagnostics.none(), List.of());
    Diagnostics findings = extended.diagnostics().plus(judgement.findings());
    List<RenderedFile> files =
        findings.hasErrors() || tools.bytes() == Bytes.NONE
            ? List.of()
            : tools.files().render(extended.manifests());
    return new UnitResult(
        environment.name(),
        files,
        extended.manifests().stream().map(ObjectFacts::of).toList(),
        extended.manifests().stream().map(manifest -> entry(manifest, unit)).toList(),
        extended.matchedPatches(),
        judgement.waived(),
        findings);
  }

  /** Checks and policies both look, whatever the other finds. */
  private Judgement judged(List<Manifest> generated, PolicyUnit unit) {
    UnitObjects objects = new UnitObjects(generated, unit.objects(), unit.whereabouts());
    Judgement ofPolicies = tools.policies().judge(unit);
    return new Judgement(checks.check(objects).plus(ofPolicies.findings()), ofPolicies.waived());
  }

  private CompanyIndex.Entry entry(Manifest manifest, PolicyUnit unit) {
    return CompanyIndex.Entry.of(environment.yardstick().tier(), manifest, unit.whereabouts());
  }

  private EnvironmentTarget target(Tracing tracing) {
    return new EnvironmentTarget(environment, tracing);
  }

  private TeamTarget target(ResolvedTeam team, Tracing tracing) {
    return new TeamTarget(environment, team, tracing);
  }

  private Target target(ResolvedTeam team, Workload workload, Tracing tracing) {
    return new Target(environment, team, workload, tracing);
  }
}
