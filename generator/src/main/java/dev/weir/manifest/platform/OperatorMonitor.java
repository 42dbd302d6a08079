package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Trees;
import java.util.List;

/**
 * The PodMonitor of Apache's operator. It stands beside Prometheus, whose chart defines its kind:
 * in the operator's part it would hold up the operator until Prometheus is there, which waits for
 * the operator.
 */
final class OperatorMonitor {

  private OperatorMonitor() {}

  static List<Object> of(Site site) {
    return FlinkRelease.apache(site)
        .map(release -> List.<Object>of(monitor(site)))
        .orElse(List.of());
  }

  private static ObjectNode monitor(Site site) {
    ObjectNode monitor = Trees.empty();
    monitor.put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PodMonitor");
    monitor.set(
        "metadata",
        Trees.of(site.afterChart("flink-operator").withNamespace(site.monitoring()).build()));
    ObjectNode spec = monitor.putObject("spec");
    spec.withObject("/selector/matchLabels")
        .put("app.kubernetes.io/name", "flink-kubernetes-operator");
    spec.withObject("/namespaceSelector")
        .putArray("matchNames")
        .add(site.environment().operatorNamespace());
    spec.putArray("podMetricsEndpoints").addObject().put("port", "metrics").put("interval", "30s");
    return monitor;
  }
}
