package dev.weir.check.network;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.DataSystem;
import dev.weir.config.EnvironmentSpec.Egress;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.reach.Backend;
import dev.weir.manifest.workload.PortPairs;
import dev.weir.model.HostPort;
import dev.weir.resolve.Access;
import java.util.List;

/** One range has no more ports than the VPC CNI takes for it. */
final class CrowdedRanges implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!Backend.of(scope.environment()).isVpcCni()) {
      return List.of();
    }
    if (mostPorts(scope) < PortPairs.LIMIT) {
      return List.of();
    }
    Target target = new Target(scope.environment(), scope.team(), scope.workload(), Tracing.OFF);
    return PortPairs.tooMany(target).entrySet().stream()
        .map(
            range ->
                Diagnostic.of(
                    NetworkCodes.PORTS,
                    scope.at("access"),
                    range.getValue() + " ports and protocols for " + range.getKey(),
                    "at most "
                        + PortPairs.LIMIT
                        + " over all rules of a pod, neighbouring ports counting as one",
                    "make spans of the ports of the systems there, or access fewer of them"))
        .toList();
  }

  private static int ports(DataSystem system) {
    if (system instanceof DataSystem.Kafka kafka) {
      return kafka.ports().size() + HostPort.list(kafka.bootstrapServers()).size();
    }
    if (system instanceof DataSystem.Jdbc jdbc) {
      return jdbc.ports().size() + HostPort.ofJdbc(jdbc.url()).size();
    }
    return system instanceof DataSystem.Service service ? service.ports().size() : 1;
  }

  /** More ports than any range can have: all of them, and those of Flink, DNS and AWS. */
  private static int mostPorts(JobScope scope) {
    int most = 12;
    for (Access line : scope.workload().access()) {
      most += ports(line.system());
    }
    List<Egress> egress =
        scope.environment().spec().network().map(Network::egress).orElse(List.of());
    return most + egress.stream().mapToInt(range -> range.ports().size()).sum();
  }
}
