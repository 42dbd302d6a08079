package dev.weir.manifest.monitoring;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One Grafana dashboard for each kind of workload that the team has monitored. */
final class Dashboards implements TeamConcern {

  private static final Map<String, String> SIDECAR = Map.of("grafana_dashboard", "1");

  @Override
  public List<Manifest> render(TeamTarget target) {
    return target
        .environment()
        .spec()
        .monitoring()
        .map(stack -> kinds(target).map(kind -> manifest(target, stack, kind)).toList())
        .orElse(List.of());
  }

  private static Stream<DashboardKind> kinds(TeamTarget target) {
    return target.team().workloads().stream()
        .filter(workload -> workload.cluster().settings().monitoring().enabled())
        .map(Dashboards::kind)
        .distinct()
        .sorted();
  }

  private static DashboardKind kind(Workload workload) {
    return workload.match(a -> DashboardKind.APPLICATION, s -> DashboardKind.SESSION);
  }

  private static Manifest manifest(TeamTarget target, Monitoring stack, DashboardKind kind) {
    String json =
        Dashboard.json(kind, target.environment().name(), target.team().name(), target.namespace());
    ConfigMap map =
        new ConfigMapBuilder()
            .withMetadata(metadata(target, stack, kind))
            .addToData("flink-" + target.team().name() + "-" + kind.key() + ".json", json)
            .build();
    var tree = Trees.of(map);
    OriginRecorder recorder = target.tracing().recorder();
    recorder.put("", () -> Origin.rule("one dashboard for each kind of monitored workload"));
    return new Manifest(target.unit(), ResourceKey.of(tree), tree, recorder.origins());
  }

  private static ObjectMeta metadata(TeamTarget target, Monitoring stack, DashboardKind kind) {
    Map<String, String> labels = new TreeMap<>(stack.dashboardLabels().orElse(SIDECAR));
    labels.putAll(Labels.team(target.environment(), target.team()));
    return new ObjectMetaBuilder()
        .withName("flink-dashboard-" + kind.key())
        .withNamespace(target.namespace())
        .withLabels(labels)
        .build();
  }
}
