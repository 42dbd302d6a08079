package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names: the cluster's DNS pods, and the addresses where a node answers for them (facts: tenancy,
 * flow table).
 */
final class DnsFlow implements FlowSource {

  private static final int DNS = 53;

  @Override
  public List<Flow> flows(Target target) {
    var rule = Policies.to(peers(target.environment().spec().network()), Ports.tcpAndUdp(DNS));
    Origin why =
        Origin.rule("every pod asks the cluster's DNS, over UDP and for long answers over TCP");
    return List.of(Flow.out(Flow.Pods.ALL, rule, why));
  }

  private static List<NetworkPolicyPeer> peers(Optional<Network> network) {
    List<NetworkPolicyPeer> peers = new ArrayList<>();
    peers.add(Peers.podsIn("kube-system", Map.of("k8s-app", "kube-dns")));
    network.flatMap(Network::nodeLocalDns).map(Peers::address).ifPresent(peers::add);
    network.flatMap(Network::clusterDns).map(Peers::address).ifPresent(peers::add);
    return peers;
  }
}
