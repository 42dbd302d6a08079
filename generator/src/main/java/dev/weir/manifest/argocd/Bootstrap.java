package dev.weir.manifest.argocd;

import dev.weir.manifest.AllowedKinds;
import dev.weir.manifest.AllowedKinds.GroupKind;
import dev.weir.manifest.EnvironmentConcern;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Trees;
import dev.weir.manifest.Unit;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person applies once: the root Application and the platform's project. Nothing in it
 * depends on teams and jobs, so that only a new source of charts makes it change.
 */
final class Bootstrap implements EnvironmentConcern {

  private final PlatformParts parts;

  Bootstrap(PlatformParts parts) {
    this.parts = parts;
  }

  @Override
  public List<Manifest> render(EnvironmentTarget target) {
    return ControlPlane.of(target.environment())
        .map(control -> List.of(root(target, control), project(target, control)))
        .orElse(List.of());
  }

  private static Manifest root(EnvironmentTarget target, ControlPlane control) {
    Unit synced = Unit.argoCd(control.environment().name());
    var object =
        new ApplicationObject(
            metadata(control, synced.application().orElseThrow()).build(),
            ApplicationObject.Spec.of(
                control.platformProject(),
                control.source(synced),
                control.destination(control.namespace())));
    return manifest(
        target, object, "the root syncs Argo CD's own objects, which sync all the rest");
  }

  private Manifest project(EnvironmentTarget target, ControlPlane control) {
    var spec =
        new ProjectObject.Spec(
            "Platform of " + control.environment().name(),
            sources(control),
            List.of(control.destination("*")),
            Optional.of(AllowedKinds.platformWithoutNamespace()),
            List.of(new GroupKind("*", "*")),
            Windows.platform(control));
    var metadata =
        metadata(control, control.platformProject())
            .withFinalizers(ApplicationObject.FINALIZER)
            .build();
    return manifest(
        target,
        new ProjectObject(metadata, spec),
        "namespaces, rights, networks and identities are the platform's");
  }

  private List<String> sources(ControlPlane control) {
    return Stream.concat(
            Stream.of(control.said().repoURL()),
            parts.of(control.environment()).stream()
                .flatMap(part -> part.sources().stream())
                .flatMap(source -> repository(source).stream())
                .sorted())
        .distinct()
        .toList();
  }

  private static Optional<String> repository(PartSource source) {
    return source.match(
        folder -> Optional.empty(),
        chart -> Optional.of(chart.repoURL()),
        git -> Optional.of(git.repoURL()));
  }

  private static ObjectMetaBuilder metadata(ControlPlane control, String name) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(control.namespace())
        .withLabels(control.labels());
  }

  private static Manifest manifest(EnvironmentTarget target, Object object, String why) {
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule(why + "; argocd in the environment's file says where"));
    return Manifest.of(Unit.bootstrap(target.environment().name()), Trees.of(object), origins);
  }
}
