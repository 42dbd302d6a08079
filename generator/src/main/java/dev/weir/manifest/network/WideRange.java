package dev.weir.manifest.network;

import dev.weir.resolve.ResolvedEnvironment;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlockBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.List;

/**
 * Every public address of the family that a cluster's pods have, and no private one: neither the
 * company's networks nor what a node answers itself, its metadata service among it.
 *
 * @param except private ranges (RFC 1918, RFC 6598, RFC 3927; RFC 4193, RFC 4291)
 */
public record WideRange(String cidr, List<String> except) {

  private static final WideRange V4 =
      new WideRange(
          "0.0.0.0/0",
          List.of(
              "10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"));

  private static final WideRange V6 = new WideRange("::/0", List.of("fc00::/7", "fe80::/10"));

  /** That of a cluster; its family is that of its services (facts: tenancy, VPC CNI). */
  public static WideRange of(ResolvedEnvironment environment) {
    return isV6(environment) ? V6 : V4;
  }

  /** Whether the cluster's pods have addresses of version 6. */
  public static boolean isV6(ResolvedEnvironment environment) {
    return environment.spec().cluster().apiServer().serviceAddress().indexOf(':') >= 0;
  }

  /** As the other end of a flow. */
  public NetworkPolicyPeer peer() {
    var block = new IPBlockBuilder().withCidr(cidr).withExcept(except).build();
    return new NetworkPolicyPeerBuilder().withIpBlock(block).build();
  }
}
