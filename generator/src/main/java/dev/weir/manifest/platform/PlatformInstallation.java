package dev.weir.manifest.platform;

import dev.weir.manifest.EnvironmentConcern;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Trees;
import dev.weir.manifest.ValuesConcern;
import dev.weir.manifest.ValuesFile;
import dev.weir.manifest.argocd.PlatformPart;
import dev.weir.manifest.argocd.PlatformParts;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the {@code platform} section of an environment leads to. */
public final class PlatformInstallation
    implements PlatformParts, EnvironmentConcern, ValuesConcern {

  /** In the order in which they are needed; waves say who waits for whom. */
  private static final List<Part> PARTS =
      List.of(
          new Certificates(),
          new FlinkDefinitions(),
          new IdentityControllers(),
          new FlinkOperator(),
          new EmrOperator(),
          new PrometheusStack(),
          new GrafanaPart(),
          new PlatformDashboards(),
          new MetricsServer(),
          new EbsDriver(),
          new ClusterAutoscaler(),
          new Karpenter(),
          new Yunikorn(),
          new ExternalSecrets());

  @Override
  public List<PlatformPart> of(ResolvedEnvironment environment) {
    return pieces(environment).map(Piece::application).toList();
  }

  @Override
  public List<Manifest> render(EnvironmentTarget target) {
    return pieces(target.environment())
        .flatMap(piece -> piece.objects().stream().map(object -> manifest(target, piece, object)))
        .toList();
  }

  @Override
  public List<ValuesFile> render(ResolvedEnvironment environment) {
    return pieces(environment).flatMap(piece -> values(environment, piece)).toList();
  }

  private static Stream<Piece> pieces(ResolvedEnvironment environment) {
    return Site.of(environment).stream()
        .flatMap(
            site ->
                new Namespaces(site)
                    .distributed(PARTS.stream().flatMap(part -> part.of(site)).toList()).stream());
  }

  private static Manifest manifest(EnvironmentTarget target, Piece piece, Object object) {
    String file = target.environment().input().file().path();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("platform in " + file + " asks for " + piece.name()));
    return Manifest.of(target.unit(piece.name()), Trees.of(object), origins);
  }

  private static Stream<ValuesFile> values(ResolvedEnvironment environment, Piece piece) {
    String folder = piece.application().unit(environment.name()).folder();
    return piece.values().stream()
        .map(values -> new ValuesFile(folder + "/" + PlatformPart.VALUES, values));
  }
}
