package dev.weir.manifest.network;

import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.manifest.network.CiliumNetworkPolicy.Egress;
import dev.weir.manifest.network.CiliumNetworkPolicy.Host;
import dev.weir.manifest.network.CiliumNetworkPolicy.Ports;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rules that only Cilium has. */
public final class CiliumRules {

  private static final String NAMESPACE = "k8s:io.kubernetes.pod.namespace";
  private static final String APP = "k8s:k8s-app";

  private CiliumRules() {}

  /** Hosts by name. Cilium learns their addresses only from answers that its proxy has seen. */
  public static Egress hosts(Collection<String> hosts, SortedSet<Integer> ports) {
    return Egress.toHosts(hosts.stream().map(Host::of).toList(), Ports.tcp(ports));
  }

  /** The API server, wherever its addresses are, which Cilium sees translated. */
  public static Egress apiServer() {
    return Egress.toEntity("kube-apiserver", Ports.tcp(ports(443)));
  }

  /** The node's Pod Identity agent: to Cilium a node's own addresses are in no range. */
  public static Egress podIdentityAgent() {
    return Egress.toEntity("host", Ports.tcp(ports(80)));
  }

  /**
   * The cluster's DNS through the proxy, wherever it answers: in its pods, in a cache on the node
   * (whose pods Cilium redirects to, or which shares the node's network), or at a service address.
   */
  public static List<Egress> dns(Optional<Network> network) {
    Optional<String> cache = network.flatMap(Network::nodeLocalDns);
    List<LabelSelector> pods = new ArrayList<>(List.of(dnsPods("kube-dns")));
    cache.ifPresent(address -> pods.add(dnsPods("node-local-dns")));
    List<Egress> rules = new ArrayList<>();
    rules.add(Egress.toEndpoints(pods, Ports.dns()));
    List<String> addresses = new ArrayList<>();
    cache.map(CiliumRules::range).ifPresent(addresses::add);
    network.flatMap(Network::clusterDns).map(CiliumRules::range).ifPresent(addresses::add);
    if (!addresses.isEmpty()) {
      rules.add(Egress.toCidr(addresses, Ports.dns()));
    }
    cache.ifPresent(address -> rules.add(Egress.toEntity("host", Ports.dns())));
    return rules;
  }

  private static LabelSelector dnsPods(String app) {
    return new LabelSelectorBuilder()
        .addToMatchLabels(APP, app)
        .addToMatchLabels(NAMESPACE, "kube-system")
        .build();
  }

  private static String range(String address) {
    return address + (address.indexOf(':') < 0 ? "/32" : "/128");
  }

  private static SortedSet<Integer> ports(int port) {
    return new TreeSet<>(List.of(port));
  }
}
