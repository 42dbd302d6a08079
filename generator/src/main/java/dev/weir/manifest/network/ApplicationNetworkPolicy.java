package dev.weir.manifest.network;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.Collection;
import java.util.List;

/**
 * A policy of EKS Auto Mode that names hosts, with the fields that Weir emits. It only adds to what
 * plain policies allow.
 */
public record ApplicationNetworkPolicy(
    String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  public ApplicationNetworkPolicy(ObjectMeta metadata, Spec spec) {
    this("networking.k8s.aws/v1alpha1", "ApplicationNetworkPolicy", metadata, spec);
  }

  /** Which pods, and what they may reach. */
  public record Spec(LabelSelector podSelector, List<String> policyTypes, List<Egress> egress) {

    /** Egress alone. */
    public Spec(LabelSelector podSelector, List<Egress> egress) {
      this(podSelector, List.of("Egress"), egress);
    }
  }

  /** One rule. */
  public record Egress(List<Peer> to, List<NetworkPolicyPort> ports) {

    /** Hosts by name. */
    public static Egress hosts(Collection<String> names, Collection<Integer> ports) {
      Peer peer = new Peer(List.copyOf(names));
      return new Egress(List.of(peer), Ports.merged(ports));
    }
  }

  /**
   * One peer.
   *
   * @param domainNames names; {@code *.} in front of one stands for one or more labels
   */
  public record Peer(List<String> domainNames) {}
}
