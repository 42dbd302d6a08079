package dev.weir.manifest.monitoring;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Target;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.TreeMap;

/** What the environment's monitoring stack asks of an object to pick it. */
final class Stack {

  private Stack() {}

  /**
   * Whether the workload is scraped: it wants to be, and the environment has a stack. Without one
   * its kinds need not exist in the cluster, and one unknown kind stops the whole unit's sync.
   */
  static boolean watches(Target target) {
    return target.environment().spec().monitoring().isPresent()
        && target.workload().cluster().settings().monitoring().enabled();
  }

  /** Metadata of an object of the Prometheus operator, named as the workload. */
  static ObjectMeta metadata(Target target) {
    Map<String, String> labels = new TreeMap<>();
    target.environment().spec().monitoring().map(Monitoring::labels).ifPresent(labels::putAll);
    labels.putAll(Labels.workload(target));
    return new ObjectMetaBuilder()
        .withName(target.workload().name())
        .withNamespace(target.namespace())
        .withLabels(labels)
        .build();
  }
}
