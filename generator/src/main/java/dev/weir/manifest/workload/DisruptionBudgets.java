package dev.weir.manifest.workload;

import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpecBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * PodDisruptionBudgets, in the team's unit. One JobManager gets none, since a budget over a single
 * pod would block every drain; TaskManagers only where the job asks. Pods that are not ready may
 * always go, so that a broken job holds no node.
 */
final class DisruptionBudgets implements WorkloadConcern {

  private static final String REPLICAS = "resources.jobManager.replicas";
  private static final String KEPT = "placement.minAvailableTaskManagers";

  @Override
  public List<Manifest> render(Target target) {
    List<Manifest> budgets = new ArrayList<>();
    ResolvedJob cluster = target.workload().cluster();
    if (cluster.settings().resources().jobManager().replicas() > 1) {
      Origin why = Origin.rule("several JobManagers: one may go at a time", cluster.leaf(REPLICAS));
      budgets.add(budget(target, "jobmanager", jobManagers(target), why));
    }
    cluster
        .settings()
        .placement()
        .minAvailableTaskManagers()
        .map(kept -> budget(target, "taskmanager", taskManagers(target, kept), kept(cluster)))
        .ifPresent(budgets::add);
    return budgets;
  }

  private static Origin kept(ResolvedJob cluster) {
    return Origin.rule("the job asks to keep so many TaskManagers", cluster.leaf(KEPT));
  }

  /** Counted from the Deployment's scale, so that it holds for any number of replicas. */
  private static PodDisruptionBudgetSpec jobManagers(Target target) {
    return spec()
        .withMaxUnavailable(new IntOrString(1))
        .withSelector(FlinkPods.jobManagers(target.workload()))
        .build();
  }

  /**
   * A whole number that stays: native TaskManagers have no scale from which the controller could
   * count missing ones (facts: tenancy, disruption budgets).
   */
  private static PodDisruptionBudgetSpec taskManagers(Target target, int kept) {
    return spec()
        .withMinAvailable(new IntOrString(kept))
        .withSelector(FlinkPods.taskManagers(target.workload()))
        .build();
  }

  private static PodDisruptionBudgetSpecBuilder spec() {
    return new PodDisruptionBudgetSpecBuilder().withUnhealthyPodEvictionPolicy("AlwaysAllow");
  }

  private static Manifest budget(
      Target target, String part, PodDisruptionBudgetSpec spec, Origin why) {
    var object =
        new PodDisruptionBudgetBuilder()
            .withMetadata(Metadata.workload(target, part))
            .withSpec(spec)
            .build();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> why);
    return Manifest.of(target.unit(), Trees.of(object), origins);
  }
}
