package dev.weir.manifest.flink;

import dev.weir.config.PlatformSpec.NodePool;
import dev.weir.config.PlatformSpec.Toleration;
import dev.weir.manifest.Labels;
import dev.weir.resolve.JobSettings.Placement;
import dev.weir.resolve.ResolvedEnvironment;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where one kind of pods runs: pool, capacity, architecture, zone and spread.
 *
 * @param nodeSelector labels that a node has to have
 */
record Placements(
    Map<String, String> nodeSelector,
    List<io.fabric8.kubernetes.api.model.Toleration> tolerations,
    List<TopologySpreadConstraint> spread) {

  static Placements of(PodContext pod) {
    Placement placement = pod.settings().placement();
    Optional<NodePool> pool = pool(pod);
    Map<String, String> selector = new TreeMap<>();
    pool.ifPresent(p -> selector.putAll(p.nodeSelector()));
    pool.flatMap(p -> Capacity.label(pod, p))
        .ifPresent(label -> selector.put(label.getKey(), label.getValue()));
    architecture(pod, pool).ifPresent(arch -> selector.put("kubernetes.io/arch", arch));
    placement.zone().ifPresent(zone -> selector.put("topology.kubernetes.io/zone", zone));
    selector.putAll(placement.nodeSelector());
    List<Toleration> tolerations = new ArrayList<>();
    pool.ifPresent(p -> tolerations.addAll(p.tolerations()));
    tolerations.addAll(placement.tolerations());
    return new Placements(
        selector, tolerations.stream().distinct().map(Placements::typed).toList(), spread(pod));
  }

  void apply(PodSpecBuilder spec) {
    spec.withNodeSelector(nodeSelector)
        .withTolerations(tolerations)
        .withTopologySpreadConstraints(spread);
  }

  private static Optional<NodePool> pool(PodContext pod) {
    ResolvedEnvironment environment = pod.cluster().environment();
    Placement placement = pod.settings().placement();
    Optional<String> own = pod.isJobManager() ? placement.jobManagerPool() : Optional.empty();
    return own.or(placement::pool)
        .or(() -> environment.spec().defaultPool())
        .flatMap(name -> Optional.ofNullable(environment.platform().nodePools().get(name)));
  }

  /** Said by the job; else the one that the image has, where the pool has more. */
  private static Optional<String> architecture(PodContext pod, Optional<NodePool> pool) {
    List<String> image = pod.cluster().job().runtime().architectures();
    Optional<String> only =
        image.size() == 1 && pool.filter(p -> p.architectures().size() > 1).isPresent()
            ? Optional.of(image.get(0))
            : Optional.empty();
    return pod.settings().placement().architecture().or(() -> only);
  }

  private static io.fabric8.kubernetes.api.model.Toleration typed(Toleration said) {
    TolerationBuilder toleration = new TolerationBuilder();
    said.key().ifPresent(toleration::withKey);
    said.operator().ifPresent(toleration::withOperator);
    said.value().ifPresent(toleration::withValue);
    said.effect().ifPresent(toleration::withEffect);
    said.tolerationSeconds().ifPresent(toleration::withTolerationSeconds);
    return toleration.build();
  }

  /** TaskManagers as the job says; JobManagers apart from each other when there are several. */
  private static List<TopologySpreadConstraint> spread(PodContext pod) {
    String spread = pod.settings().placement().spread();
    boolean several = !pod.isJobManager() || pod.settings().resources().jobManager().replicas() > 1;
    if (spread.equals("none") || !several) {
      return List.of();
    }
    String key = spread.equals("zones") ? "topology.kubernetes.io/zone" : "kubernetes.io/hostname";
    return List.of(
        new TopologySpreadConstraintBuilder()
            .withMaxSkew(1)
            .withTopologyKey(key)
            .withWhenUnsatisfiable("ScheduleAnyway")
            .withLabelSelector(
                new LabelSelectorBuilder()
                    .addToMatchLabels(Labels.WORKLOAD, pod.cluster().target().workload().name())
                    .addToMatchLabels("component", pod.role().component())
                    .build())
            .build());
  }
}
