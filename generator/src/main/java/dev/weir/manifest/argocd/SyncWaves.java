package dev.weir.manifest.argocd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Origins;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of a workload's objects within each of its units. In its own: configuration,
 * monitoring, Flink, disruption budgets; each wave waits until the one before it is healthy. In its
 * tenant unit: its Application last, and beside it what is unhealthy as long as nothing runs.
 *
 * <p>Kinds that are not named here, those of templates among them, come first.
 */
public final class SyncWaves {

  static final String ANNOTATION = "argocd.argoproj.io/sync-wave";

  private static final int MONITORING = 1;
  private static final int FLINK = 2;
  private static final int BUDGETS = 3;
  private static final int APPLICATION = 10;

  private static final Map<String, Integer> BY_KIND =
      Map.of(
          "PodMonitor", MONITORING,
          "PrometheusRule", MONITORING,
          "FlinkDeployment", FLINK,
          "FlinkBlueGreenDeployment", FLINK,
          "FlinkSessionJob", FLINK,
          "FlinkStateSnapshot", BUDGETS,
          "PodDisruptionBudget", BUDGETS,
          "Application", APPLICATION,
          "HorizontalPodAutoscaler", APPLICATION);

  private SyncWaves() {}

  /** The same objects, in waves where the environment has Argo CD. */
  public static List<Manifest> ordered(Target target, List<Manifest> manifests) {
    return target.environment().spec().argocd().isPresent()
        ? manifests.stream().map(manifest -> inWave(manifest, target.tracing())).toList()
        : manifests;
  }

  private static Manifest inWave(Manifest manifest, Tracing tracing) {
    Integer wave = BY_KIND.get(manifest.key().kind());
    if (wave == null) {
      return manifest;
    }
    ObjectNode tree = manifest.tree().objectNode().setAll(manifest.tree());
    ObjectNode metadata = copy(tree, "metadata");
    copy(metadata, "annotations").put(ANNOTATION, String.valueOf(wave));
    return new Manifest(
        manifest.unit(), ResourceKey.of(tree), tree, origins(manifest.origins(), tracing));
  }

  /** A copy of a mapping, put in the place of it; what it holds is shared. */
  private static ObjectNode copy(ObjectNode parent, String field) {
    ObjectNode copy = parent.objectNode();
    parent.path(field).properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
    parent.set(field, copy);
    return copy;
  }

  private static Origins origins(Origins origins, Tracing tracing) {
    if (tracing == Tracing.OFF) {
      return origins;
    }
    Map<String, Origin> byPointer = new TreeMap<>(origins.byPointer());
    byPointer.put(
        "/metadata/annotations/argocd.argoproj.io~1sync-wave",
        Origin.rule("configuration, monitoring, Flink, budgets; an Application after its role"));
    return new Origins(byPointer);
  }
}
