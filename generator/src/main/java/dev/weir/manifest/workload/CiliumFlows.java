package dev.weir.manifest.workload;

import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.CiliumNetworkPolicy.Egress;
import dev.weir.manifest.network.CiliumRules;
import dev.weir.manifest.workload.NamedPolicies.Rule;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;

/**
 * What Cilium does not find in any range: the API server, the node, and hosts by name (facts:
 * tenancy, others).
 */
final class CiliumFlows {

  private CiliumFlows() {}

  static List<Rule<Egress>> of(Target target) {
    List<Rule<Egress>> rules = new ArrayList<>();
    List<Rule<Egress>> hosts = HostFlows.cilium(target);
    dns(target, hosts).forEach(rules::add);
    apiServer(target.workload().cluster()).forEach(rules::add);
    if (!target.environment().usesIrsa()) {
      Origin why =
          Origin.rule("under identity type pod-identity the agent answers on the node itself");
      rules.add(new Rule<>(Flow.Pods.ALL, CiliumRules.podIdentityAgent(), why));
    }
    rules.addAll(hosts);
    return rules;
  }

  /** For the pods that have rules about names. */
  private static List<Rule<Egress>> dns(Target target, List<Rule<Egress>> hosts) {
    if (hosts.isEmpty()) {
      return List.of();
    }
    boolean all = hosts.stream().anyMatch(rule -> rule.pods() == Flow.Pods.ALL);
    Flow.Pods pods = all ? Flow.Pods.ALL : Flow.Pods.JOB_MANAGERS;
    Origin why = Origin.rule("Cilium learns the addresses of names from answers it has seen");
    return CiliumRules.dns(target.environment().spec().network()).stream()
        .map(rule -> new Rule<>(pods, rule, why))
        .toList();
  }

  private static List<Rule<Egress>> apiServer(ResolvedJob cluster) {
    JobSettings settings = cluster.settings();
    if (!ApiAccess.any(settings)) {
      return List.of();
    }
    boolean everyPod = ApiAccess.keepsLeaders(settings);
    Origin why =
        Origin.rule(
            "Cilium knows the API server by what it is, not by an address",
            cluster.leaf(everyPod ? "highAvailability.type" : "mode"));
    Flow.Pods pods = everyPod ? Flow.Pods.ALL : Flow.Pods.JOB_MANAGERS;
    return List.of(new Rule<>(pods, CiliumRules.apiServer(), why));
  }
}
