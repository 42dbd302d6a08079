package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.ApiServer;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kubernetes API, by its service's address and by the control plane's subnets: network backends
 * differ on whether they see an address before or after its translation (facts: tenancy, API server
 * egress on EKS).
 */
final class ApiServerFlow implements FlowSource {

  private static final int HTTPS = 443;

  @Override
  public List<Flow> flows(Target target) {
    ResolvedJob cluster = target.workload().cluster();
    JobSettings settings = cluster.settings();
    if (!ApiAccess.any(settings)) {
      return List.of();
    }
    boolean everyPod = ApiAccess.keepsLeaders(settings);
    Flow.Pods pods = everyPod ? Flow.Pods.ALL : Flow.Pods.JOB_MANAGERS;
    var peers = peers(target.environment().spec().cluster().apiServer());
    var rule = Policies.to(peers, Ports.tcp(HTTPS));
    Origin why =
        everyPod
            ? Origin.rule(
                "with Kubernetes high availability every pod reads leaders from the API",
                cluster.leaf("highAvailability.type"))
            : Origin.rule(
                "in native mode the JobManager makes TaskManagers through the API",
                cluster.leaf("mode"));
    return List.of(Flow.out(pods, rule, why));
  }

  private static List<NetworkPolicyPeer> peers(ApiServer server) {
    List<NetworkPolicyPeer> peers = new ArrayList<>();
    peers.add(Peers.address(server.serviceAddress()));
    server.subnets().stream()
        .sorted()
        .distinct()
        .forEach(subnet -> Peers.range(subnet).ifPresent(peers::add));
    return peers;
  }
}
