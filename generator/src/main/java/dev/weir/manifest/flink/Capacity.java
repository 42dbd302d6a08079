package dev.weir.manifest.flink;

import dev.weir.config.PlatformSpec.NodePool;
import java.util.Map;
import java.util.Optional;

/** Spot or on demand, where a pool has both. */
final class Capacity {

  private static final String SPOT = "spot";

  private Capacity() {}

  /**
   * The node label to ask for; empty where the pool has one kind of capacity alone. JobManagers
   * stay on demand unless everything may run on Spot.
   */
  static Optional<Map.Entry<String, String>> label(PodContext pod, NodePool pool) {
    if (pool.capacity().size() < 2) {
      return Optional.empty();
    }
    String wanted = pod.settings().placement().spot();
    boolean spot = wanted.equals("all") || (wanted.equals("task-managers") && !pod.isJobManager());
    if (pool.type().equals("karpenter")) {
      return Optional.of(Map.entry("karpenter.sh/capacity-type", spot ? SPOT : "on-demand"));
    }
    return Optional.of(Map.entry("eks.amazonaws.com/capacityType", spot ? "SPOT" : "ON_DEMAND"));
  }
}
