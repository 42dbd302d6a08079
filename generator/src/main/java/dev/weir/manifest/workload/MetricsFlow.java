package dev.weir.manifest.workload;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.manifest.FlinkPorts;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.network.Peers;
import dev.weir.manifest.network.Policies;
import dev.weir.manifest.network.Ports;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prometheus scrapes every pod; a managed collector comes from addresses, not from pods. */
final class MetricsFlow implements FlowSource {

  private static final String STANDARD_NAMESPACE = "monitoring";

  @Override
  public List<Flow> flows(Target target) {
    ResolvedJob cluster = target.workload().cluster();
    Optional<Monitoring> monitoring = target.environment().spec().monitoring();
    if (monitoring.isEmpty() || !cluster.settings().monitoring().enabled()) {
      return List.of();
    }
    var rule = Policies.from(peers(monitoring.get()), Ports.tcp(FlinkPorts.METRICS));
    Origin why =
        Origin.rule("Prometheus scrapes every pod's reporter", cluster.leaf("monitoring.enabled"));
    return List.of(Flow.in(Flow.Pods.ALL, rule, why));
  }

  private static List<NetworkPolicyPeer> peers(Monitoring monitoring) {
    List<NetworkPolicyPeer> peers = new ArrayList<>();
    String namespace = monitoring.namespace().orElse(STANDARD_NAMESPACE);
    peers.add(Peers.podsIn(namespace, monitoring.podLabels()));
    monitoring.cidrs().stream()
        .sorted()
        .distinct()
        .forEach(cidr -> Peers.range(cidr).ifPresent(peers::add));
    return peers;
  }
}
