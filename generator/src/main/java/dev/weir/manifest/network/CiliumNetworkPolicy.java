package dev.weir.manifest.network;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A policy of Cilium, with the fields that Weir emits. It only adds to what plain policies allow.
 */
public record CiliumNetworkPolicy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  public CiliumNetworkPolicy(ObjectMeta metadata, Spec spec) {
    this("cilium.io/v2", "CiliumNetworkPolicy", metadata, spec);
  }

  /** Which pods, and what they may reach. */
  public record Spec(LabelSelector endpointSelector, List<Egress> egress) {}

  /**
   * One rule; exactly one kind of peer is there, since Cilium refuses several in one rule.
   *
   * @param toEndpoints pods by labels with Cilium's prefixes
   * @param toCIDR ranges
   * @param toEntities what only Cilium has names for
   * @param toFQDNs hosts
   */
  public record Egress(
      Optional<List<LabelSelector>> toEndpoints,
      Optional<List<String>> toCIDR,
      Optional<List<String>> toEntities,
      Optional<List<Host>> toFQDNs,
      List<Ports> toPorts) {

    private static <T> Optional<List<T>> none() {
      return Optional.empty();
    }

    static Egress toEndpoints(List<LabelSelector> pods, Ports ports) {
      return new Egress(Optional.of(pods), none(), none(), none(), List.of(ports));
    }

    static Egress toCidr(List<String> ranges, Ports ports) {
      return new Egress(none(), Optional.of(ranges), none(), none(), List.of(ports));
    }

    static Egress toEntity(String entity, Ports ports) {
      return new Egress(none(), none(), Optional.of(List.of(entity)), none(), List.of(ports));
    }

    static Egress toHosts(List<Host> hosts, Ports ports) {
      return new Egress(none(), none(), none(), Optional.of(hosts), List.of(ports));
    }
  }

  /** A host by its name, or hosts by a pattern of names. */
  public record Host(Optional<String> matchName, Optional<String> matchPattern) {

    /** A name, or a pattern when it starts with a star. */
    static Host of(String name) {
      return name.startsWith("*")
          ? new Host(Optional.empty(), Optional.of(name))
          : new Host(Optional.of(name), Optional.empty());
    }
  }

  /**
   * Ports, and what may be said there.
   *
   * @param rules by protocol; {@code dns} has questions go through Cilium's proxy
   */
  public record Ports(List<Port> ports, Optional<Map<String, List<Host>>> rules) {

    static Ports tcp(SortedSet<Integer> ports) {
      return new Ports(ports.stream().map(p -> Port.of(p, "TCP")).toList(), Optional.empty());
    }

    /** Questions after any name, seen by the proxy. */
    static Ports dns() {
      List<Port> ports = List.of(Port.of(53, "TCP"), Port.of(53, "UDP"));
      return new Ports(ports, Optional.of(Map.of("dns", List.of(Host.of("*")))));
    }
  }

  /** One port. */
  public record Port(String port, String protocol) {

    static Port of(int port, String protocol) {
      return new Port(Integer.toString(port), protocol);
    }
  }
}
