package dev.weir.manifest.workload;

import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.manifest.network.WideRange;
import dev.weir.manifest.reach.Need;
import dev.weir.manifest.reach.Neighbour;
import dev.weir.manifest.reach.Reach;
import dev.weir.resolve.ResolvedEnvironment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The data that a job touches and the services of AWS that it lives on, as far as addresses and
 * labels say where they are. JobManagers connect like TaskManagers: enumerators of sources run on
 * them (facts: tenancy, flow table).
 */
final class AccessFlows implements FlowSource {

  @Override
  public List<Flow> flows(Target target) {
    Reach reach = Reach.of(target.environment(), target.workload());
    List<Flow> flows = new ArrayList<>();
    neighbours(reach.neighbours())
        .forEach((rule, reasons) -> flows.add(Flow.out(Flow.Pods.ALL, rule, Reasons.all(reasons))));
    ranges(reach.byRange()).forEach((needs, ranges) -> flows.add(rule(needs, ranges)));
    if (!reach.anywhere().isEmpty()) {
      flows.add(anywhere(target.environment(), reach.anywhere()));
    }
    return flows;
  }

  /** Each once, though several jobs of a session cluster may name it. */
  private static Map<NetworkPolicyEgressRule, List<Origin>> neighbours(List<Neighbour> pods) {
    Map<NetworkPolicyEgressRule, List<Origin>> rules = new LinkedHashMap<>();
    for (Neighbour one : pods) {
      NetworkPolicyPeer peer = Peers.podsIn(one.namespace(), one.labels());
      var rule = Policies.to(List.of(peer), Ports.merged(one.ports()));
      rules.computeIfAbsent(rule, key -> new ArrayList<>()).add(one.why());
    }
    return rules;
  }

  /** Each range once; those that serve the very same needs together. */
  private static Map<List<Need>, List<String>> ranges(List<Need> needs) {
    Map<String, List<Need>> byRange = new TreeMap<>();
    for (Need need : needs) {
      need.servers()
          .ranges()
          .forEach(range -> byRange.computeIfAbsent(range, r -> new ArrayList<>()).add(need));
    }
    Map<List<Need>, List<String>> byNeeds = new LinkedHashMap<>();
    byRange.forEach((range, of) -> byNeeds.computeIfAbsent(of, n -> new ArrayList<>()).add(range));
    return byNeeds;
  }

  private static Flow rule(List<Need> needs, List<String> ranges) {
    TreeSet<Integer> ports = new TreeSet<>();
    needs.forEach(need -> ports.addAll(need.servers().ports()));
    List<NetworkPolicyPeer> peers =
        ranges.stream().flatMap(range -> Peers.range(range).stream()).toList();
    return Flow.out(Flow.Pods.ALL, Policies.to(peers, Ports.merged(ports)), Reasons.of(needs));
  }

  /** One rule for all that has no better name. */
  private static Flow anywhere(ResolvedEnvironment environment, List<Need> needs) {
    TreeSet<Integer> ports = new TreeSet<>();
    needs.forEach(need -> ports.addAll(need.servers().ports()));
    var rule = Policies.to(List.of(WideRange.of(environment).peer()), Ports.merged(ports));
    boolean everyPod = needs.stream().anyMatch(Need::everyPod);
    return Flow.out(everyPod ? Flow.Pods.ALL : Flow.Pods.JOB_MANAGERS, rule, Reasons.of(needs));
  }
}
