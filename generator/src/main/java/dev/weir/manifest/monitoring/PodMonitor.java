package dev.weir.manifest.monitoring;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/** A PodMonitor of the Prometheus operator, with the fields that Weir emits. */
record PodMonitor(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  PodMonitor(ObjectMeta metadata, Spec spec) {
    this("monitoring.coreos.com/v1", "PodMonitor", metadata, spec);
  }

  /**
   * Which pods, and how.
   *
   * @param podTargetLabels pod labels that every sample carries, their odd characters underscores
   */
  record Spec(
      LabelSelector selector, List<String> podTargetLabels, List<Endpoint> podMetricsEndpoints) {}

  /**
   * One endpoint.
   *
   * @param port name of a container port
   * @param interval in Prometheus' spelling: {@code 30s}
   */
  record Endpoint(String port, String path, String interval, List<Relabeling> relabelings) {}

  /**
   * One relabeling of a target.
   *
   * @param action always written: the CRD's default inside a list would show as drift
   */
  record Relabeling(String action, List<String> sourceLabels, String targetLabel) {}
}
