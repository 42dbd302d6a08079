package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.EnvironmentConcern;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Trees;
import dev.weir.resolve.ResolvedEnvironment;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The namespace of all IAM objects of the cluster, and the operator's own role in it. */
final class PlatformRoles implements EnvironmentConcern {

  private static final String PART = "iam";
  private static final String POD_SECURITY = "pod-security.kubernetes.io/";

  private final RoleSource source;

  PlatformRoles(RoleSource source) {
    this.source = source;
  }

  @Override
  public List<Manifest> render(EnvironmentTarget target) {
    ResolvedEnvironment environment = target.environment();
    if (!environment.spec().identity().isDeliveredInCluster()) {
      return List.of();
    }
    List<Manifest> manifests = new ArrayList<>(List.of(namespace(target)));
    var frame = new RoleForm.Frame(environment, labels(environment));
    source
        .operator()
        .apply(environment)
        .map(role -> DeliveredRole.of(role, RoleDocuments.operator(environment)))
        .map(new RoleManifests(target.unit(PART), frame, target.tracing())::of)
        .ifPresent(manifests::addAll);
    return manifests;
  }

  /** No pod ever runs in it, and losing it would lose every role: a person confirms that. */
  private static Manifest namespace(EnvironmentTarget target) {
    ResolvedEnvironment environment = target.environment();
    Map<String, String> labels = labels(environment);
    String version = "v" + environment.spec().cluster().kubernetes();
    for (String mode : List.of("enforce", "audit", "warn")) {
      labels.put(POD_SECURITY + mode, "restricted");
      labels.put(POD_SECURITY + mode + "-version", version);
    }
    var metadata =
        new ObjectMetaBuilder()
            .withName(environment.spec().identity().objectNamespace())
            .withLabels(labels)
            .addToAnnotations("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=confirm")
            .addToAnnotations(
                "weir.dev/description", "IAM roles of Flink jobs in " + environment.name())
            .build();
    var namespace = new NamespaceBuilder().withMetadata(metadata).build();
    return Manifest.of(target.unit(PART), Trees.of(namespace), origins(target));
  }

  private static OriginRecorder origins(EnvironmentTarget target) {
    String file = target.environment().input().file().path();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("objects of IAM live where no team's Application may write"));
    origins.put("/metadata", () -> Origin.rule("follows from the environment's name and tier"));
    origins.put(
        "/metadata/name", () -> Origin.rule("identity.namespace in " + file + ", else weir-iam"));
    return origins;
  }

  private static Map<String, String> labels(ResolvedEnvironment environment) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(Labels.ENVIRONMENT, environment.name());
    labels.put("app.kubernetes.io/managed-by", "weir");
    labels.put("app.kubernetes.io/part-of", "platform");
    return labels;
  }
}
