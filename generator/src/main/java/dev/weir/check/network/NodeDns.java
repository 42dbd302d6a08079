package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.reach.Backend;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;

/**
 * On EKS Auto Mode DNS runs on the nodes and not in pods, so that only an address can let jobs ask
 * it (facts: tenancy, flow table).
 */
final class NodeDns implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    boolean autoMode = Backend.of(environment) == Backend.APPLICATION_NETWORK_POLICY;
    if (!autoMode || environment.spec().network().flatMap(Network::clusterDns).isPresent()) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            NetworkCodes.CLUSTER_DNS,
            Pointers.nearestKey(environment.input().file().root(), "/spec/network/backend"),
            "backend \"application-network-policy\" without network.clusterDns",
            "the service address of the cluster's DNS, which runs on the nodes of EKS Auto Mode",
            "add clusterDns: usually the tenth address of the service range"));
  }
}
