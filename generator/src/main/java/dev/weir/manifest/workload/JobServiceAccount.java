package dev.weir.manifest.workload;

import dev.weir.manifest.Identity;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.List;

/**
 * The workload's ServiceAccount; on EMR the operator makes its own from the role. Pods that never
 * ask the Kubernetes API get no token for it; the token for AWS is another one.
 */
final class JobServiceAccount implements WorkloadConcern {

  private static final String ROLE = "eks.amazonaws.com/role-arn";
  private static final String REGIONAL = "eks.amazonaws.com/sts-regional-endpoints";

  @Override
  public List<Manifest> render(Target target) {
    if (target.environment().dialect().isEmr()) {
      return List.of();
    }
    boolean usesApi = ApiAccess.any(target.workload().cluster().settings());
    var account =
        new ServiceAccountBuilder()
            .withMetadata(metadata(target))
            .withAutomountServiceAccountToken(usesApi)
            .build();
    return List.of(Manifest.of(target.tenantUnit(), Trees.of(account), origins(target)));
  }

  private static ObjectMeta metadata(Target target) {
    Identity identity = Identity.of(target);
    var metadata =
        new ObjectMetaBuilder(Metadata.workload(target, "flink"))
            .withName(identity.serviceAccount());
    return target.environment().usesIrsa()
        ? metadata
            .addToAnnotations(ROLE, identity.roleArn())
            .addToAnnotations(REGIONAL, "true")
            .build()
        : metadata.build();
  }

  private static OriginRecorder origins(Target target) {
    ResolvedJob cluster = target.workload().cluster();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("every workload has an identity of its own"));
    origins.put(
        "/metadata/annotations",
        ROLE,
        () -> Origin.rule("the role's name follows from environment, team and workload"));
    origins.put(
        "/automountServiceAccountToken",
        () ->
            Origin.rule(
                "only native mode and Kubernetes high availability use the Kubernetes API",
                cluster.leaf("mode"),
                cluster.leaf("highAvailability.type")));
    return origins;
  }
}
