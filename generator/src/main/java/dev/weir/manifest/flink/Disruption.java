package dev.weir.manifest.flink;

import java.util.Map;

/**
 * Keeps node autoscalers away from a lone JobManager, whose loss restarts the job. With more
 * replicas a PodDisruptionBudget does it.
 */
final class Disruption {

  private Disruption() {}

  static void annotate(PodContext pod, Map<String, String> annotations) {
    boolean alone = pod.settings().resources().jobManager().replicas() == 1;
    boolean wanted = pod.settings().placement().disruption().equals("protect");
    if (pod.isJobManager() && alone && wanted) {
      annotations.put("karpenter.sh/do-not-disrupt", "true");
      annotations.put("cluster-autoscaler.kubernetes.io/safe-to-evict", "false");
    }
  }
}
