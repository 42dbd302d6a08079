package dev.weir.manifest.reach;

import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.resolve.ResolvedEnvironment;

/** Who enforces the network policies of an environment. */
public enum Backend {
  /** Plain policies, by the VPC CNI: addresses and labels alone. */
  NETWORK_POLICY,
  /** Cilium, with its own kind beside the plain one. */
  CILIUM,
  /** The VPC CNI of EKS Auto Mode, with its own kind beside the plain one. */
  APPLICATION_NETWORK_POLICY;

  /** What the environment says; plain policies unless it says more. */
  public static Backend of(ResolvedEnvironment environment) {
    return switch (environment.spec().network().flatMap(Network::backend).orElse("")) {
      case "cilium" -> CILIUM;
      case "application-network-policy" -> APPLICATION_NETWORK_POLICY;
      default -> NETWORK_POLICY;
    };
  }

  /** Whether its rules can name hosts. */
  public boolean knowsNames() {
    return this != NETWORK_POLICY;
  }

  /** Whether the VPC CNI enforces it, with that plug-in's limits. */
  public boolean isVpcCni() {
    return this != CILIUM;
  }
}
