package dev.weir.check;

import dev.weir.check.manifests.DeliveredObjects;
import dev.weir.check.manifests.ManifestChecks;
import dev.weir.check.manifests.ObjectFacts;
import dev.weir.check.manifests.UnitObjects;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.extend.Extension;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Whereabouts;
import dev.weir.manifest.strict.StrictReaders;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Expands, extends and checks one environment, as a run does. */
final class Delivery {

  private static final StrictReaders READERS = new StrictReaders();

  private final ResolvedEnvironment environment;
  private final Extension extension;
  private final ManifestChecks checks;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<ObjectFacts> facts = new ArrayList<>();

  private Delivery(ResolvedEnvironment environment, Function<String, Optional<String>> files) {
    this.environment = environment;
    this.extension = Extension.of(environment, files);
    this.checks = ManifestChecks.of(READERS, environment, List.of());
  }

  /** Every finding about the objects of an environment. */
  static List<Diagnostic> findings(
      ResolvedEnvironment environment, Function<String, Optional<String>> files) {
    Delivery delivery = new Delivery(environment, files);
    delivery.findings.addAll(delivery.checks.environment().all());
    for (ResolvedTeam team : environment.teams()) {
      delivery.team(team);
      team.workloads().forEach(workload -> delivery.workload(team, workload));
    }
    delivery.findings.addAll(DeliveredObjects.check(environment, delivery.facts).all());
    return delivery.findings;
  }

  private void team(ResolvedTeam team) {
    List<Manifest> generated = Expansion.expand(target(team, Tracing.OFF));
    check(
        new UnitObjects(
            generated,
            extension.apply(target(team, Tracing.OFF), generated).manifests(),
            new Whereabouts(
                () -> {
                  TeamTarget traced = target(team, Tracing.ON);
                  return extension.apply(traced, Expansion.expand(traced)).manifests();
                },
                Location.ofFile(team.input().file().path()))));
  }

  private TeamTarget target(ResolvedTeam team, Tracing tracing) {
    return new TeamTarget(environment, team, tracing);
  }

  private void workload(ResolvedTeam team, Workload workload) {
    Target plain = new Target(environment, team, workload, Tracing.OFF);
    List<Manifest> generated = Expansion.expand(plain);
    check(
        new UnitObjects(
            generated,
            extension.apply(plain, generated).manifests(),
            new Whereabouts(
                () -> {
                  Target traced = new Target(environment, team, workload, Tracing.ON);
                  return extension.apply(traced, Expansion.expand(traced)).manifests();
                },
                workload.cluster().declared().location())));
  }

  private void check(UnitObjects objects) {
    findings.addAll(checks.check(objects).all());
    objects.delivered().forEach(manifest -> facts.add(ObjectFacts.of(manifest)));
  }
}
