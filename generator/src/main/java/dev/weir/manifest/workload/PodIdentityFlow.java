package dev.weir.manifest.workload;

import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;

/**
 * The node's Pod Identity agent gives pods the credentials of their role; with IRSA nobody asks it
 * (facts: tenancy, AWS services and metadata).
 */
final class PodIdentityFlow implements FlowSource {

  private static final int HTTP = 80;
  private static final List<NetworkPolicyPeer> AGENT =
      List.of(Peers.address("169.254.170.23"), Peers.address("fd00:ec2::23"));

  @Override
  public List<Flow> flows(Target target) {
    if (target.environment().usesIrsa()) {
      return List.of();
    }
    var rule = Policies.to(AGENT, Ports.tcp(HTTP));
    Origin why =
        Origin.rule(
            "under identity type pod-identity every pod gets its role's credentials from the"
                + " node's agent");
    return List.of(Flow.out(Flow.Pods.ALL, rule, why));
  }
}
