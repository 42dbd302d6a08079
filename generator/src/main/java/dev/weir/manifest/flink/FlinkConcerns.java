package dev.weir.manifest.flink;

import dev.weir.manifest.WorkloadConcern;
import java.util.List;

/** Everything of a workload that is a Flink kind. */
public final class FlinkConcerns {

  private FlinkConcerns() {}

  /** In the order in which a reader expects them. */
  public static List<WorkloadConcern> all() {
    return List.of(new Deployments(), new SessionJobs(), new StateSnapshots());
  }
}
