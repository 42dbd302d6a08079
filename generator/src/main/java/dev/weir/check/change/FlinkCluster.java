package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.manifest.previous.DeliveredUnit;
import dev.weir.manifest.previous.WorkloadChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A delivered custom resource that makes a Flink cluster, with or without a job of its own.
 *
 * @param spec of the cluster; of a blue-green deployment that of its template
 */
record FlinkCluster(DeliveredObject object, JsonNode spec) {

  /** Both sides of a cluster that keeps its name. */
  record Pair(FlinkCluster before, FlinkCluster after) {}

  /** The clusters of a workload that are there before and after. */
  static List<Pair> pairs(WorkloadChange change) {
    List<FlinkCluster> next = of(change.next().own());
    List<Pair> pairs = new ArrayList<>();
    for (FlinkCluster before : of(change.previous().own())) {
      next.stream()
          .filter(after -> after.object().key().equals(before.object().key()))
          .forEach(after -> pairs.add(new Pair(before, after)));
    }
    return pairs;
  }

  /** The clusters of a unit. */
  static List<FlinkCluster> of(DeliveredUnit unit) {
    return Stream.concat(
            unit.objects("FlinkDeployment").stream()
                .map(object -> new FlinkCluster(object, object.tree().path("spec"))),
            unit.objects("FlinkBlueGreenDeployment").stream()
                .map(object -> new FlinkCluster(object, object.tree().at("/spec/template/spec"))))
        .toList();
  }

  String team() {
    return object.unit().team();
  }

  String name() {
    return object.key().name();
  }

  JsonNode job() {
    return spec.path("job");
  }

  boolean hasJob() {
    return job().isObject();
  }

  boolean isRunning() {
    return job().path("state").asText("running").equals("running");
  }

  /** How it is upgraded; the operator's default keeps nothing. */
  String upgradeMode() {
    return job().path("upgradeMode").asText("stateless");
  }

  boolean keepsState() {
    return hasJob() && !upgradeMode().equals("stateless");
  }

  /** How it talks to Kubernetes. */
  String mode() {
    return spec.path("mode").asText("native");
  }

  String flinkVersion() {
    return spec.path("flinkVersion").asText("");
  }

  long restoreId() {
    return job().path("savepointRedeployNonce").asLong(0);
  }

  /** The value of the first of some spellings of an option that is set; empty for none. */
  String option(String... spellings) {
    return Stream.of(spellings)
        .map(key -> spec.path("flinkConfiguration").path(key).asText(""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
