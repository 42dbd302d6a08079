package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Consolidation;
import dev.weir.config.Installation.Nodes;
import dev.weir.manifest.Trees;
import java.util.List;
import java.util.Optional;

/**
 * Karpenter's NodePools. What jobs select and tolerate is written from the same lines as their
 * selectors and tolerations. Lists have every field that the definition would fill: such a default
 * shows as drift.
 */
final class NodePools {

  private static final String AWS = "karpenter.k8s.aws/instance-";

  private NodePools() {}

  static ObjectNode of(Site site, Pool pool) {
    ObjectNode object = Trees.empty();
    object.put("apiVersion", "karpenter.sh/v1").put("kind", "NodePool");
    object.set("metadata", Trees.of(site.afterChart(pool.name()).build()));
    ObjectNode spec = object.putObject("spec");
    pool.nodes().weight().ifPresent(weight -> spec.put("weight", weight));
    ObjectNode limits = spec.putObject("limits");
    pool.nodes().limits().cpu().ifPresent(cpu -> limits.put("cpu", cpu));
    pool.nodes().limits().memory().ifPresent(memory -> limits.put("memory", memory));
    disruption(spec.putObject("disruption"), pool.nodes().consolidation());
    template(spec.putObject("template"), pool);
    return object;
  }

  private static void disruption(ObjectNode disruption, Optional<Consolidation> said) {
    disruption.put("consolidationPolicy", said.flatMap(Consolidation::policy).orElse("WhenEmpty"));
    disruption.put("consolidateAfter", said.flatMap(Consolidation::after).orElse("5m"));
    disruption
        .putArray("budgets")
        .addObject()
        .put("nodes", said.flatMap(Consolidation::nodes).orElse("10%"));
  }

  private static void template(ObjectNode template, Pool pool) {
    ObjectNode labels = template.putObject("metadata").putObject("labels");
    pool.known().nodeSelector().forEach(labels::put);
    ObjectNode spec = template.putObject("spec");
    spec.putObject("nodeClassRef")
        .put("group", "karpenter.k8s.aws")
        .put("kind", "EC2NodeClass")
        .put("name", pool.name());
    spec.put("expireAfter", pool.nodes().expireAfter().orElse("720h"));
    spec.put("terminationGracePeriod", pool.nodes().terminationGracePeriod().orElse("24h"));
    requirements(spec.putArray("requirements"), pool);
    taints(spec, pool);
  }

  private static void requirements(ArrayNode all, Pool pool) {
    Nodes nodes = pool.nodes();
    in(all, "karpenter.sh/capacity-type", pool.known().capacity());
    in(all, "kubernetes.io/arch", pool.known().architectures());
    in(all, AWS + "family", nodes.families());
    in(all, AWS + "cpu", nodes.cpus().stream().map(String::valueOf).toList());
    in(all, "topology.kubernetes.io/zone", nodes.zones());
    if (pool.known().localStorage().orElse(false)) {
      add(all, AWS + "local-nvme", "Gt", List.of("0"));
    }
  }

  private static void in(ArrayNode all, String key, List<String> values) {
    if (!values.isEmpty()) {
      add(all, key, "In", values);
    }
  }

  private static void add(ArrayNode all, String key, String operator, List<String> values) {
    ObjectNode requirement = all.addObject().put("key", key).put("operator", operator);
    values.forEach(requirement.putArray("values")::add);
  }

  /** A taint for each toleration that names a key and an effect, as the pool's jobs have them. */
  private static void taints(ObjectNode spec, Pool pool) {
    pool.known()
        .tolerations()
        .forEach(
            toleration -> {
              if (toleration.key().isPresent() && toleration.effect().isPresent()) {
                spec.withArray("taints")
                    .addObject()
                    .put("key", toleration.key().get())
                    .put("value", toleration.value().orElse("true"))
                    .put("effect", toleration.effect().get());
              }
            });
  }
}
