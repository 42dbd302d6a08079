package dev.weir.manifest.workload;

import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.manifest.network.WideRange;
import dev.weir.manifest.reach.Need;
import dev.weir.manifest.reach.Neighbour;
import dev.weir.manifest.reach.Reach;
import dev.weir.resolve.ResolvedEnvironment;
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
    reach.neighbours().stream().distinct().forEach(pods -> flows.add(neighbour(pods)));
    ranges(reach.byRange()).forEach((needs, ranges) -> flows.add(rule(needs, ranges)));
    if (!reach.anywhere().isEmpty()) {
      flows.add(anywhere(target.environment(), reach.anywhere()));
    }
    return flows;
  }

  private static Flow neighbour(Neighbour pods) {
    NetworkPolicyPeer peer = Peers.podsIn(pods.namespace(), pods.labels());
    var rule = Policies.to(List.of(peer), Ports.merged(pods.ports()));
    return Flow.out(Flow.Pods.ALL, rule, pods.why());
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
