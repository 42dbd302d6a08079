package dev.weir.manifest.reach;

import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;

/**
 * The ranges of the VPC's interface endpoints. They serve the cluster's own region alone.
 *
 * @param ranges by service; {@code all} for services without an entry
 */
record Endpoints(String region, Map<String, List<String>> ranges) {

  static Endpoints of(ResolvedEnvironment environment) {
    return new Endpoints(
        environment.spec().cluster().region(),
        environment.spec().network().map(Network::endpoints).orElse(Map.of()));
  }

  /**
   * Where a service of a region answers; empty when there is no endpoint for it. What has gateway
   * endpoints has interface endpoints only when they are said to be there, since a rule for the
   * wrong addresses shuts every job off.
   */
  List<String> of(AwsService service, String at) {
    if (!at.equals(region)) {
      return List.of();
    }
    List<String> own = ranges.getOrDefault(service.key(), List.of());
    boolean covered = own.isEmpty() && !service.hasGateway();
    return covered ? ranges.getOrDefault("all", List.of()) : own;
  }
}
