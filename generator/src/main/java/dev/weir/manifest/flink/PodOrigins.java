package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedJob;
import java.util.List;

/** Where the fields of a pod template come from. */
final class PodOrigins {

  private PodOrigins() {}

  static void record(PodContext pod, String at, OriginRecorder origins) {
    ResolvedJob job = pod.cluster().job();
    origins.put(
        at, () -> Origin.rule("the pods of a Flink process on this platform", templateLeaf(pod)));
    origins.put(
        at + "/metadata/labels",
        () -> Origin.rule("labels that never change", job.leaf("podLabels")));
    origins.put(
        at + "/metadata/annotations",
        () -> Origin.rule("keeps node autoscalers away", job.leaf("placement.disruption")));
    String spec = at + "/spec/";
    for (String field : List.of("nodeSelector", "tolerations")) {
      origins.put(
          spec + field,
          () -> Origin.rule("pool, capacity and architecture", job.leaf("placement.pool")));
    }
    origins.put(
        spec + "topologySpreadConstraints", () -> Origin.input(job.leaf("placement.spread")));
    origins.put(
        spec + "priorityClassName", () -> Origin.input(job.leaf("placement.priorityClass")));
    origins.put(spec + "schedulerName", () -> Origin.input(job.leaf("scheduling.queue")));
    origins.put(
        spec + "securityContext",
        () -> Origin.rule("what the restricted profile asks of a pod", job.runtime().leaf()));
    said(job, at, origins);
  }

  private static Leaf templateLeaf(PodContext pod) {
    String own = pod.isJobManager() ? "jobManagerPodTemplate" : "taskManagerPodTemplate";
    ResolvedJob job = pod.cluster().job();
    return job.find(own).orElseGet(() -> job.leaf("podTemplate"));
  }

  /** What people said of pods, field by field where lists keep their order. */
  private static void said(ResolvedJob job, String at, OriginRecorder origins) {
    job.leaves()
        .forEach(
            (path, leaf) -> {
              if (path.startsWith("podTemplate.") && !path.contains("[")) {
                String pointer = path.substring("podTemplate.".length()).replace('.', '/');
                origins.put(at + "/" + pointer, () -> Origin.input(leaf));
              }
            });
  }
}
