package dev.weir.manifest.workload;

import dev.weir.manifest.FlinkPods;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.sizing.Sizing;
import dev.weir.resolve.JobSettings.HorizontalPodAutoscaler;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTargetBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSourceBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The HorizontalPodAutoscaler of a standalone, reactive job, over the resource's scale subresource.
 * The platform owns it: the team's project may not create the kind.
 */
final class TaskManagerAutoscaler implements WorkloadConcern {

  private static final String FIELD = "horizontalPodAutoscaler";
  private static final int STANDARD_CPU = 80;

  @Override
  public List<Manifest> render(Target target) {
    return target.workload().cluster().settings().horizontalPodAutoscaler().stream()
        .map(said -> manifest(target, said))
        .toList();
  }

  private static Manifest manifest(Target target, HorizontalPodAutoscaler said) {
    var object =
        new HorizontalPodAutoscalerBuilder()
            .withMetadata(Metadata.workload(target, "taskmanager"))
            .withSpec(spec(target, said))
            .build();
    ResolvedJob cluster = target.workload().cluster();
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "", () -> Origin.rule("the job asks for it; see also its bounds", cluster.leaf(FIELD)));
    origins.put("/spec/minReplicas", () -> Origin.input(cluster.leaf(FIELD + ".min")));
    origins.put("/spec/maxReplicas", () -> Origin.input(cluster.leaf(FIELD + ".max")));
    return Manifest.of(target.tenantUnit(), Trees.of(object), origins);
  }

  private static HorizontalPodAutoscalerSpec spec(Target target, HorizontalPodAutoscaler said) {
    int most = Sizing.of(target.environment().dialect(), target.workload()).taskManagers();
    return new HorizontalPodAutoscalerSpecBuilder()
        .withScaleTargetRef(scaled(target))
        .withMinReplicas(said.min().orElse(1))
        .withMaxReplicas(said.max().orElse(most))
        .withMetrics(metrics(said))
        .build();
  }

  private static CrossVersionObjectReference scaled(Target target) {
    return new CrossVersionObjectReferenceBuilder()
        .withApiVersion("flink.apache.org/v1beta1")
        .withKind("FlinkDeployment")
        .withName(FlinkPods.clusters(target.workload()).get(0))
        .build();
  }

  private static List<MetricSpec> metrics(HorizontalPodAutoscaler said) {
    List<MetricSpec> metrics = new ArrayList<>();
    said.cpuUtilization().map(percent -> metric("cpu", percent)).ifPresent(metrics::add);
    said.memoryUtilization().map(percent -> metric("memory", percent)).ifPresent(metrics::add);
    return metrics.isEmpty() ? List.of(metric("cpu", STANDARD_CPU)) : metrics;
  }

  private static MetricSpec metric(String resource, int percent) {
    MetricTarget target =
        new MetricTargetBuilder().withType("Utilization").withAverageUtilization(percent).build();
    var source = new ResourceMetricSourceBuilder().withName(resource).withTarget(target).build();
    return new MetricSpecBuilder().withType("Resource").withResource(source).build();
  }
}
