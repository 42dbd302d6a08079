package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.Ingress;
import dev.weir.manifest.FlinkPorts;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.JobSettings.Ui;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ingress controller reaches the UI of jobs that ask for an Ingress, and of no others. */
final class UiFlow implements FlowSource {

  @Override
  public List<Flow> flows(Target target) {
    ResolvedJob cluster = target.workload().cluster();
    Optional<Ingress> ingress = target.environment().spec().ingress();
    if (ingress.isEmpty() || cluster.settings().ui().flatMap(Ui::ingress).isEmpty()) {
      return List.of();
    }
    var rule = Policies.from(peers(ingress.get()), Ports.tcp(FlinkPorts.REST));
    Origin why =
        Origin.rule(
            "the ingress controller forwards browsers to the job's UI", cluster.leaf("ui.ingress"));
    return List.of(Flow.in(Flow.Pods.JOB_MANAGERS, rule, why));
  }

  /** The controller's pods, and the ranges of one outside the cluster. */
  private static List<NetworkPolicyPeer> peers(Ingress ingress) {
    List<NetworkPolicyPeer> peers = new ArrayList<>();
    peers.add(Peers.podsIn(ingress.namespace(), ingress.podLabels()));
    ingress.cidrs().stream()
        .sorted()
        .distinct()
        .forEach(cidr -> Peers.range(cidr).ifPresent(peers::add));
    return peers;
  }
}
