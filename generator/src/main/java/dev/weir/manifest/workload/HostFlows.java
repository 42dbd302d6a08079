package dev.weir.manifest.workload;

import dev.weir.manifest.Target;
import dev.weir.manifest.network.ApplicationNetworkPolicy;
import dev.weir.manifest.network.CiliumNetworkPolicy;
import dev.weir.manifest.network.CiliumRules;
import dev.weir.manifest.reach.Need;
import dev.weir.manifest.reach.Reach;
import dev.weir.manifest.workload.NamedPolicies.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Servers that only their names say. */
final class HostFlows {

  private HostFlows() {}

  /** As Cilium has them. */
  static List<Rule<CiliumNetworkPolicy.Egress>> cilium(Target target) {
    return rules(target, CiliumRules::hosts);
  }

  /** As EKS Auto Mode has them. */
  static List<Rule<ApplicationNetworkPolicy.Egress>> application(Target target) {
    return rules(target, ApplicationNetworkPolicy.Egress::hosts);
  }

  private static <T> List<Rule<T>> rules(
      Target target, BiFunction<SortedSet<String>, SortedSet<Integer>, T> kind) {
    Map<Together, List<Need>> together = new LinkedHashMap<>();
    for (Need need : Reach.of(target.environment(), target.workload()).byName()) {
      together.computeIfAbsent(Together.of(need), key -> new ArrayList<>()).add(need);
    }
    List<Rule<T>> rules = new ArrayList<>();
    together.forEach(
        (key, needs) -> {
          SortedSet<String> hosts = new TreeSet<>();
          needs.forEach(need -> hosts.addAll(need.servers().hosts()));
          rules.add(new Rule<>(key.pods, kind.apply(hosts, key.ports), Reasons.of(needs)));
        });
    return rules;
  }

  /** Needs with all this in common share a rule. */
  private record Together(String what, Flow.Pods pods, SortedSet<Integer> ports) {

    static Together of(Need need) {
      Flow.Pods pods = need.everyPod() ? Flow.Pods.ALL : Flow.Pods.JOB_MANAGERS;
      return new Together(need.what(), pods, need.servers().ports());
    }
  }
}
