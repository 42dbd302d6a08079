package dev.weir.manifest.argocd;

import dev.weir.manifest.EnvironmentConcern;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Trees;
import dev.weir.manifest.Unit;
import dev.weir.manifest.argocd.ApplicationObject.Ignored;
import dev.weir.manifest.argocd.ApplicationObject.Source;
import dev.weir.manifest.argocd.ApplicationObject.Spec;
import dev.weir.manifest.argocd.ApplicationObject.SyncPolicy;
import dev.weir.manifest.argocd.PlatformPart.Removal;
import dev.weir.resolve.ResolvedTeam;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the root syncs, in waves: an Application for each part of the platform and each team's own
 * tenant unit, and an app-of-apps for each team.
 */
final class RootApplications implements EnvironmentConcern {

  private static final String COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";

  private final PlatformParts parts;

  RootApplications(PlatformParts parts) {
    this.parts = parts;
  }

  @Override
  public List<Manifest> render(EnvironmentTarget target) {
    return ControlPlane.of(target.environment())
        .map(control -> render(target, control))
        .orElse(List.of());
  }

  private List<Manifest> render(EnvironmentTarget target, ControlPlane control) {
    List<Manifest> manifests = new ArrayList<>();
    for (PlatformPart part : parts.of(control.environment())) {
      manifests.add(part(target, control, part));
    }
    for (ResolvedTeam team : control.environment().teams()) {
      manifests.add(tenant(target, control, team));
      manifests.add(workloads(target, control, team));
    }
    return manifests;
  }

  /**
   * What others wrote drifts: defaults, certificates that a controller fills in, a field that the
   * server drops (the operator's definitions say {@code priority: 0}). Compared by the server it
   * does not; else the Application would never be healthy, and hold up every later wave.
   */
  private static Manifest part(EnvironmentTarget target, ControlPlane control, PlatformPart part) {
    String name = part.unit(control.environment().name()).application().orElseThrow();
    ObjectMetaBuilder metadata = metadata(control, name, part.wave()).withLabels(control.labels());
    if (part.isOfOthers()) {
      metadata.addToAnnotations(COMPARE_OPTIONS, "ServerSideDiff=true");
    }
    boolean kept = part.removal() == Removal.KEPT;
    List<Source> sources = new PartSources(part, control).all();
    boolean single = sources.size() == 1;
    var spec =
        new Spec(
            control.platformProject(),
            single ? Optional.of(sources.get(0)) : Optional.empty(),
            single ? Optional.empty() : Optional.of(sources),
            control.destination(part.namespace()),
            kept ? SyncPolicy.keeping() : SyncPolicy.pruning(),
            Optional.empty());
    return manifest(
        target,
        new ApplicationObject(
            metadata.build(), spec.ignoring(part.ignored().stream().map(Ignored::of).toList())),
        Origin.rule("every part of the platform is synced by itself"));
  }

  /** The team's namespace; its removal is confirmed by a person, whatever the tier. */
  private static Manifest tenant(
      EnvironmentTarget target, ControlPlane control, ResolvedTeam team) {
    Unit synced = Unit.tenant(control.environment().name(), team.name());
    ObjectMetaBuilder metadata =
        ofTeam(control, team, synced, Wave.TENANTS).addToAnnotations(Notices.tenant(control, team));
    return manifest(
        target,
        new ApplicationObject(metadata.build(), spec(control, synced, team.namespace())),
        rule("a team's namespace is the platform's", team));
  }

  private static Manifest workloads(
      EnvironmentTarget target, ControlPlane control, ResolvedTeam team) {
    Unit synced = Unit.argoCd(control.environment().name(), team.name());
    return manifest(
        target,
        new ApplicationObject(
            ofTeam(control, team, synced, Wave.REST).build(),
            spec(control, synced, control.namespace())),
        rule("one app-of-apps for each team, so that none waits for another", team));
  }

  private static Spec spec(ControlPlane control, Unit synced, String namespace) {
    return Spec.of(
        control.platformProject(), control.source(synced), control.destination(namespace));
  }

  private static ObjectMetaBuilder ofTeam(
      ControlPlane control, ResolvedTeam team, Unit synced, Wave wave) {
    return Retirement.cascading(
        Retirement.isRetired(team),
        metadata(control, synced.application().orElseThrow(), wave)
            .withLabels(Labels.team(control.environment(), team)));
  }

  private static ObjectMetaBuilder metadata(ControlPlane control, String name, Wave wave) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(control.namespace())
        .addToAnnotations(SyncWaves.ANNOTATION, String.valueOf(wave.number()));
  }

  private static Origin rule(String why, ResolvedTeam team) {
    return Origin.rule(why + "; see " + team.input().file().path());
  }

  private static Manifest manifest(EnvironmentTarget target, ApplicationObject object, Origin why) {
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> why);
    return Manifest.of(Unit.argoCd(target.environment().name()), Trees.of(object), origins);
  }
}
