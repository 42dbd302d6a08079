package dev.weir.manifest.workload;

import dev.weir.manifest.Target;
import java.util.List;

/** Every flow of a workload, in the order of its policies' rules. */
final class Flows {

  private static final List<FlowSource> SOURCES =
      List.of(
          new PeerFlows(),
          new OperatorFlow(),
          new MetricsFlow(),
          new UiFlow(),
          new DnsFlow(),
          new ApiServerFlow(),
          new PodIdentityFlow(),
          new AccessFlows(),
          new PlatformEgress());

  private Flows() {}

  static List<Flow> of(Target target) {
    return SOURCES.stream().flatMap(source -> source.flows(target).stream()).toList();
  }
}
