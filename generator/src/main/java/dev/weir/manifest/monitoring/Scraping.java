package dev.weir.manifest.monitoring;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import java.util.List;

/** The PodMonitor of a workload: JobManagers and TaskManagers at their {@code metrics} port. */
final class Scraping implements WorkloadConcern {

  private static final String PORT = "metrics";

  @Override
  public List<Manifest> render(Target target) {
    if (!Stack.watches(target)) {
      return List.of();
    }
    var tree = Trees.of(new PodMonitor(Stack.metadata(target), spec(target)));
    return List.of(
        new Manifest(target.unit(), ResourceKey.of(tree), tree, origins(target).origins()));
  }

  private static PodMonitor.Spec spec(Target target) {
    String interval = target.workload().cluster().settings().monitoring().interval().asPrometheus();
    var node =
        new PodMonitor.Relabeling("replace", List.of("__meta_kubernetes_pod_node_name"), "node");
    return new PodMonitor.Spec(
        pods(target),
        List.of("app", "component", Labels.ENVIRONMENT, Labels.TEAM, Labels.WORKLOAD),
        List.of(new PodMonitor.Endpoint(PORT, "/metrics", interval, List.of(node))));
  }

  /** By workload, not by {@code app}: a blue-green deployment's two children both count. */
  private static LabelSelector pods(Target target) {
    String mode = target.workload().cluster().settings().isNative() ? "native" : "standalone";
    return new LabelSelectorBuilder()
        .addToMatchLabels(Labels.WORKLOAD, target.workload().name())
        .addToMatchLabels("type", "flink-" + mode + "-kubernetes")
        .build();
  }

  private static OriginRecorder origins(Target target) {
    OriginRecorder recorder = target.tracing().recorder();
    ResolvedJob job = target.workload().cluster();
    recorder.put(
        "", () -> Origin.rule("monitored workloads are scraped", job.leaf("monitoring.enabled")));
    recorder.put(
        "/spec/podMetricsEndpoints/0/interval",
        () -> Origin.rule("in Prometheus' spelling", job.leaf("monitoring.interval")));
    recorder.put(
        "/spec/selector",
        () -> Origin.rule("pods of the workload, by its name and mode", job.declared()));
    return recorder;
  }
}
