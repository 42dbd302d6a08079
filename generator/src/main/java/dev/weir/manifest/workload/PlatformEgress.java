package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.Egress;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ranges that the environment lets every job reach; one rule for each range. */
final class PlatformEgress implements FlowSource {

  @Override
  public List<Flow> flows(Target target) {
    List<NetworkPolicyEgressRule> rules =
        rules(target.environment().spec().network().map(Network::egress).orElse(List.of()));
    Origin why = Origin.rule("network.egress in " + target.environment().input().file().path());
    return rules.stream().map(rule -> Flow.out(Flow.Pods.ALL, rule, why)).toList();
  }

  private static List<NetworkPolicyEgressRule> rules(List<Egress> ranges) {
    Map<String, TreeSet<Integer>> ports = new TreeMap<>();
    for (Egress range : ranges) {
      ports.computeIfAbsent(range.cidr(), cidr -> new TreeSet<>()).addAll(range.ports());
    }
    List<NetworkPolicyEgressRule> rules = new ArrayList<>();
    ports.forEach(
        (cidr, of) ->
            Peers.range(cidr)
                .ifPresent(peer -> rules.add(Policies.to(List.of(peer), Ports.merged(of)))));
    return rules;
  }
}
