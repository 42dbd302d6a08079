package dev.weir.manifest;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

/** Names and labels of namespaced objects. */
public final class Metadata {

  private Metadata() {}

  /** Of an object that belongs to a team and to no workload. */
  public static ObjectMeta team(TeamTarget target, String name) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(target.namespace())
        .withLabels(Labels.team(target.environment(), target.team()))
        .build();
  }

  /**
   * Of a workload's object, named by workload and part. A part has no dash, so that no two
   * workloads of a namespace ever make the same name.
   */
  public static ObjectMeta workload(Target target, String part) {
    return new ObjectMetaBuilder()
        .withName(name(target, part))
        .withNamespace(target.namespace())
        .withLabels(Labels.workload(target))
        .build();
  }

  /** {@code <workload>-<part>}. */
  public static String name(Target target, String part) {
    return target.workload().name() + "-" + part;
  }
}
