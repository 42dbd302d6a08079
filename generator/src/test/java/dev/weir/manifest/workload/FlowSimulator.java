package dev.weir.manifest.workload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Manifest;
import java.util.List;

/**
 * Says what a set of policies lets through. A pod that any policy selects for a direction may do
 * there what some policy allows, and the other end has to let it in as well: as the Kubernetes API
 * defines it for plain policies, and as Cilium and EKS Auto Mode do for theirs, which only add.
 */
record FlowSimulator(List<Policy> policies) {

  /** A policy of any kind. */
  record Policy(String kind, String namespace, JsonNode spec) {

    boolean selects(End pod, String type) {
      JsonNode selector =
          spec.path(kind.equals("CiliumNetworkPolicy") ? "endpointSelector" : "podSelector");
      return namespace.equals(pod.namespace())
          && Selectors.selects(selector, pod.labels())
          && isolates(type);
    }

    private boolean isolates(String type) {
      return kind.equals("CiliumNetworkPolicy")
          ? spec.has(type.equals("Egress") ? "egress" : "ingress")
          : Selectors.has(spec.path("policyTypes"), type);
    }
  }

  static FlowSimulator of(List<Manifest> manifests) {
    return new FlowSimulator(
        manifests.stream()
            .filter(m -> m.key().kind().endsWith("NetworkPolicy"))
            .map(m -> new Policy(m.key().kind(), m.key().namespace(), m.tree().path("spec")))
            .toList());
  }

  boolean allows(End from, End to, String protocol, int port) {
    return passes(from, to, "Egress", protocol, port)
        && passes(to, from, "Ingress", protocol, port);
  }

  private boolean passes(End pod, End peer, String type, String protocol, int port) {
    if (!pod.isPod()) {
      return true;
    }
    List<Policy> selecting = policies.stream().filter(policy -> policy.selects(pod, type)).toList();
    return selecting.isEmpty()
        || selecting.stream().anyMatch(one -> opens(one, selecting, peer, type, protocol, port));
  }

  private static boolean opens(
      Policy policy, List<Policy> all, End peer, String type, String protocol, int port) {
    return switch (policy.kind()) {
      case "NetworkPolicy" ->
          new PlainSemantics(policy).opens(peer, type.equals("Egress"), protocol, port);
      case "CiliumNetworkPolicy" ->
          type.equals("Egress")
              && new CiliumSemantics(policy.spec(), seesNames(all)).opens(peer, protocol, port);
      case "ApplicationNetworkPolicy" ->
          type.equals("Egress") && ApplicationSemantics.opens(policy.spec(), peer, protocol, port);
      default -> throw new IllegalArgumentException(policy.kind());
    };
  }

  /** Cilium knows addresses of names only when answers to questions pass its proxy. */
  private static boolean seesNames(List<Policy> policies) {
    return policies.stream().anyMatch(policy -> !policy.spec().findValues("dns").isEmpty());
  }
}
