package dev.weir.manifest.network;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlockBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The other ends of flows. */
public final class Peers {

  /** Set by the API server on every namespace, so that nobody can pretend to be another. */
  private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  private Peers() {}

  /** Pods of the policy's own namespace. */
  public static NetworkPolicyPeer pods(LabelSelector selector) {
    return new NetworkPolicyPeerBuilder().withPodSelector(selector).build();
  }

  /** Pods with all those labels in another namespace; all its pods when there are none. */
  public static NetworkPolicyPeer podsIn(String namespace, Map<String, String> labels) {
    LabelSelector there =
        new LabelSelectorBuilder().addToMatchLabels(NAMESPACE_NAME, namespace).build();
    var peer = new NetworkPolicyPeerBuilder().withNamespaceSelector(there);
    return labels.isEmpty() ? peer.build() : peer.withPodSelector(selector(labels)).build();
  }

  /** One address, of either family. */
  public static NetworkPolicyPeer address(String address) {
    return block(address + (address.indexOf(':') < 0 ? "/32" : "/128"), List.of());
  }

  /**
   * A range but for the instance metadata service in it, whose credentials are the node's; empty
   * when the range holds nothing else.
   */
  public static Optional<NetworkPolicyPeer> range(String cidr) {
    Optional<Cidr> range = Cidr.tryParse(cidr);
    List<String> metadata =
        MetadataService.RANGES.stream()
            .filter(service -> range.stream().anyMatch(r -> r.contains(service)))
            .map(Cidr::text)
            .toList();
    boolean nothingElse =
        MetadataService.RANGES.stream()
            .anyMatch(service -> range.stream().anyMatch(service::contains));
    return nothingElse ? Optional.empty() : Optional.of(block(cidr, metadata));
  }

  private static NetworkPolicyPeer block(String cidr, List<String> except) {
    var block = new IPBlockBuilder().withCidr(cidr).withExcept(except).build();
    return new NetworkPolicyPeerBuilder().withIpBlock(block).build();
  }

  private static LabelSelector selector(Map<String, String> labels) {
    return new LabelSelectorBuilder().withMatchLabels(new TreeMap<>(labels)).build();
  }
}
