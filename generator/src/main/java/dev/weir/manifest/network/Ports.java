package dev.weir.manifest.network;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Ports of flows. */
public final class Ports {

  private Ports() {}

  /** Single TCP ports, in ascending order. */
  public static List<NetworkPolicyPort> tcp(int... ports) {
    return Arrays.stream(ports)
        .sorted()
        .distinct()
        .mapToObj(port -> port("TCP", port, port))
        .toList();
  }

  /** One port over both protocols, as DNS needs it. */
  public static List<NetworkPolicyPort> tcpAndUdp(int port) {
    return List.of(port("TCP", port, port), port("UDP", port, port));
  }

  /**
   * TCP ports with neighbours joined to ranges, since the VPC CNI takes at most 24 entries for each
   * CIDR (facts: tenancy, VPC CNI network policy).
   */
  public static List<NetworkPolicyPort> merged(Collection<Integer> ports) {
    List<NetworkPolicyPort> merged = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (int port : new TreeSet<>(ports)) {
      if (from >= 0 && port > to + 1) {
        merged.add(port("TCP", from, to));
        from = port;
      }
      from = from < 0 ? port : from;
      to = port;
    }
    if (from >= 0) {
      merged.add(port("TCP", from, to));
    }
    return List.copyOf(merged);
  }

  private static NetworkPolicyPort port(String protocol, int from, int to) {
    var port =
        new NetworkPolicyPortBuilder().withProtocol(protocol).withPort(new IntOrString(from));
    return from == to ? port.build() : port.withEndPort(to).build();
  }
}
