package dev.weir.manifest.workload;

import dev.weir.manifest.Target;
import dev.weir.manifest.network.Cidr;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many ports and protocols the rules of one pod name for each range. The VPC CNI adds to a
 * range what larger ranges around it have (facts: tenancy, VPC CNI network policy).
 */
public final class PortPairs {

  /** So many the VPC CNI takes for one range; a span of ports is one. */
  public static final int LIMIT = 24;

  private PortPairs() {}

  /** The ranges with more than that, and their numbers. */
  public static SortedMap<String, Integer> tooMany(Target target) {
    SortedMap<String, Integer> crowded = new TreeMap<>();
    List<NetworkPolicyEgressRule> rules =
        Flows.of(target).stream().flatMap(flow -> flow.out().stream()).toList();
    for (NetworkPolicyEgressRule rule : rules) {
      for (NetworkPolicyPeer peer : rule.getTo()) {
        int pairs = pairs(rules, peer);
        if (pairs > LIMIT) {
          crowded.put(name(peer), pairs);
        }
      }
    }
    return crowded;
  }

  private static int pairs(List<NetworkPolicyEgressRule> rules, NetworkPolicyPeer peer) {
    Set<NetworkPolicyPort> ports = new HashSet<>();
    for (NetworkPolicyEgressRule rule : rules) {
      if (rule.getTo().stream().anyMatch(other -> covers(other, peer))) {
        ports.addAll(rule.getPorts());
      }
    }
    return ports.size();
  }

  private static boolean covers(NetworkPolicyPeer other, NetworkPolicyPeer peer) {
    Optional<Cidr> around = range(other);
    Optional<Cidr> range = range(peer);
    return (around.isPresent() && range.isPresent())
        ? around.get().contains(range.get())
        : other.equals(peer);
  }

  private static Optional<Cidr> range(NetworkPolicyPeer peer) {
    return Optional.ofNullable(peer.getIpBlock()).flatMap(block -> Cidr.tryParse(block.getCidr()));
  }

  private static String name(NetworkPolicyPeer peer) {
    return range(peer)
        .map(Cidr::text)
        .orElseGet(
            () ->
                "pods of namespace "
                    + Optional.ofNullable(peer.getNamespaceSelector())
                        .map(there -> String.join("", there.getMatchLabels().values()))
                        .orElse("its own"));
  }
}
