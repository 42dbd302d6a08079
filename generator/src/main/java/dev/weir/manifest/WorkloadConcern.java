package dev.weir.manifest;

import java.util.List;

/** One concern of a workload: a pure function from it to some of its manifests. */
public interface WorkloadConcern {

  /** The manifests of this concern; empty when the workload does not need it. */
  List<Manifest> render(Target target);
}
