package dev.weir.manifest.strict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The rules of each kind beyond its shape, built when first asked for; threads may share it. */
final class KindRules {

  private static final Map<String, Supplier<RuleTree>> TABLES =
      Map.ofEntries(
          Map.entry("ClusterRole", RbacRules::clusterRole),
          Map.entry("ClusterRoleBinding", RbacRules::clusterRoleBinding),
          Map.entry("ConfigMap", DataRules::map),
          Map.entry("Deployment", WorkloadRules::deployment),
          Map.entry("HorizontalPodAutoscaler", WorkloadRules::autoscaler),
          Map.entry("Ingress", NetworkRules::ingress),
          Map.entry("LimitRange", QuotaRules::limits),
          Map.entry("NetworkPolicy", NetworkRules::policy),
          Map.entry(
              "PersistentVolumeClaim",
              () ->
                  new RuleTree()
                      .at("", Rules.required("spec"))
                      .graft("", StorageRules.claimSpec())),
          Map.entry("PodDisruptionBudget", WorkloadRules::disruptionBudget),
          Map.entry("ResourceQuota", QuotaRules::quota),
          Map.entry("Role", RbacRules::role),
          Map.entry("RoleBinding", RbacRules::roleBinding),
          Map.entry("Secret", DataRules::map),
          Map.entry("Service", NetworkRules::service),
          Map.entry("ServiceAccount", DataRules::serviceAccount));

  private final Map<String, RuleTree> builtIn = new ConcurrentHashMap<>();
  private final Map<String, RuleTree> foreign = new ConcurrentHashMap<>();

  /** All rules of a built-in kind, its metadata's among them. */
  RuleTree builtIn(String kind) {
    return builtIn.computeIfAbsent(
        kind,
        key -> MetadataRules.of(key).graft("", TABLES.getOrDefault(key, RuleTree::new).get()));
  }

  /** The rules of a Flink kind. */
  RuleTree flink(String kind) {
    return foreign.computeIfAbsent(
        kind, key -> MetadataRules.of(key).graft("", FlinkRules.of(key)));
  }

  /** The rules that hold for the metadata of any kind. */
  RuleTree any() {
    return foreign.computeIfAbsent("", MetadataRules::of);
  }
}
