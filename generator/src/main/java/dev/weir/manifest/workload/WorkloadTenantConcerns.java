package dev.weir.manifest.workload;

import dev.weir.manifest.WorkloadConcern;
import java.util.List;

/** Every concern around a workload that no Flink resource holds. */
public final class WorkloadTenantConcerns {

  private WorkloadTenantConcerns() {}

  /** Those of the platform's unit first, then the team's, each as people read them. */
  public static List<WorkloadConcern> all() {
    return List.of(
        new JobServiceAccount(),
        new JobRole(),
        new WorkloadPolicies(),
        new NamedPolicies(),
        new TaskManagerAutoscaler(),
        new DisruptionBudgets());
  }
}
