package dev.weir.manifest;

import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirementBuilder;
import java.util.List;

/**
 * Selects a workload's pods by the labels that Flink and its operator set and nobody can change.
 * Flink's Services select by the same ones, without which the VPC CNI would not let traffic to a
 * Service's address through (facts: tenancy, VPC CNI network policy).
 */
public final class FlinkPods {

  private static final String APP = "app";
  private static final String COMPONENT = "component";

  private FlinkPods() {}

  /** The names of its clusters: one, or blue-green's two children. */
  public static List<String> clusters(Workload workload) {
    String name = workload.cluster().name();
    return workload.cluster().settings().blueGreen().isPresent()
        ? List.of(name + "-blue", name + "-green")
        : List.of(name);
  }

  /** JobManagers and TaskManagers. */
  public static LabelSelector all(Workload workload) {
    List<String> clusters = clusters(workload);
    return clusters.size() == 1
        ? new LabelSelectorBuilder().addToMatchLabels(APP, clusters.get(0)).build()
        : new LabelSelectorBuilder().withMatchExpressions(oneOf(clusters)).build();
  }

  public static LabelSelector jobManagers(Workload workload) {
    return component(workload, "jobmanager");
  }

  public static LabelSelector taskManagers(Workload workload) {
    return component(workload, "taskmanager");
  }

  private static LabelSelector component(Workload workload, String component) {
    return new LabelSelectorBuilder(all(workload)).addToMatchLabels(COMPONENT, component).build();
  }

  private static LabelSelectorRequirement oneOf(List<String> clusters) {
    return new LabelSelectorRequirementBuilder()
        .withKey(APP)
        .withOperator("In")
        .withValues(clusters)
        .build();
  }
}
