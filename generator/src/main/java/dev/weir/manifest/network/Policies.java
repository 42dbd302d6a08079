package dev.weir.manifest.network;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpecBuilder;
import java.util.List;

/**
 * Rules and specs of policies. Types are always explicit: a policy that only lets traffic out would
 * else shut the way in as well (facts: tenancy, NetworkPolicy semantics).
 */
public final class Policies {

  private Policies() {}

  /** Lets all those peers in on all those ports. */
  public static NetworkPolicyIngressRule from(
      List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
    return new NetworkPolicyIngressRuleBuilder().withFrom(peers).withPorts(ports).build();
  }

  /** Lets traffic out to all those peers on all those ports. */
  public static NetworkPolicyEgressRule to(
      List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
    return new NetworkPolicyEgressRuleBuilder().withTo(peers).withPorts(ports).build();
  }

  public static NetworkPolicySpec ingress(
      LabelSelector pods, List<NetworkPolicyIngressRule> rules) {
    return new NetworkPolicySpecBuilder()
        .withPodSelector(pods)
        .withPolicyTypes("Ingress")
        .withIngress(rules)
        .build();
  }

  public static NetworkPolicySpec egress(LabelSelector pods, List<NetworkPolicyEgressRule> rules) {
    return new NetworkPolicySpecBuilder()
        .withPodSelector(pods)
        .withPolicyTypes("Egress")
        .withEgress(rules)
        .build();
  }

  /** Both directions in one policy. */
  public static NetworkPolicySpec both(
      LabelSelector pods,
      List<NetworkPolicyIngressRule> ingress,
      List<NetworkPolicyEgressRule> egress) {
    return new NetworkPolicySpecBuilder()
        .withPodSelector(pods)
        .withPolicyTypes("Egress", "Ingress")
        .withIngress(ingress)
        .withEgress(egress)
        .build();
  }
}
