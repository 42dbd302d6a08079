package dev.weir.manifest.argocd;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.argocd.ApplicationObject.Ignored;
import dev.weir.manifest.argocd.ApplicationObject.Spec;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;

/**
 * The workload's own Application, last in its tenant unit: made when the role is ready, and gone
 * before the role goes. A workload that is left out has none.
 *
 * <p>In production a person confirms that it leaves a unit that stays: from then on nothing would
 * sync a running job. Its deletion with the whole unit is not asked for here, since what it holds
 * asks by itself, once.
 */
final class WorkloadApplication implements WorkloadConcern {

  private static final String SCALED = "/spec/taskManager/replicas";
  private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";

  @Override
  public List<Manifest> render(Target target) {
    return target.environment().isLeftOut(target.team(), target.workload())
        ? List.of()
        : ControlPlane.of(target.environment())
            .map(control -> List.of(manifest(target, control)))
            .orElse(List.of());
  }

  private static Manifest manifest(Target target, ControlPlane control) {
    var spec =
        Spec.of(
                control.project(target.team()),
                control.source(target.unit()),
                control.destination(target.namespace()))
            .ignoring(scaled(target));
    return Manifest.of(
        target.tenantUnit(),
        Trees.of(new ApplicationObject(metadata(target, control), spec)),
        origins(target));
  }

  /**
   * A retired one goes unasked with its unit, and what it holds asks by itself: Argo CD would want
   * to hear of both (its controller takes {@code Prune=confirm} for deletions, too).
   */
  private static ObjectMeta metadata(Target target, ControlPlane control) {
    ObjectMetaBuilder metadata =
        new ObjectMetaBuilder()
            .withName(target.unit().application().orElseThrow())
            .withNamespace(control.namespace())
            .withLabels(Labels.workload(target))
            .addToAnnotations(Notices.workload(control, target.team()));
    boolean retired = target.workload().isRetired();
    if (target.environment().isProduction() && !retired) {
      metadata.addToAnnotations(SYNC_OPTIONS, "Prune=confirm");
    }
    return Retirement.cascading(retired, metadata).build();
  }

  /** Only where a HorizontalPodAutoscaler writes the field. */
  private static List<Ignored> scaled(Target target) {
    return target.workload().cluster().settings().horizontalPodAutoscaler().stream()
        .map(said -> new Ignored("flink.apache.org", "FlinkDeployment", List.of(SCALED)))
        .toList();
  }

  private static OriginRecorder origins(Target target) {
    ResolvedJob job = target.workload().cluster();
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "",
        () -> Origin.rule("every workload is synced by itself, after its role", job.declared()));
    origins.put(
        "/metadata/finalizers",
        () -> Origin.rule("only what is retired is deleted", job.leaf("lifecycle")));
    origins.put(
        "/spec/ignoreDifferences",
        () ->
            Origin.rule(
                "the autoscaler writes the number of TaskManagers",
                job.leaf("horizontalPodAutoscaler")));
    return origins;
  }
}
