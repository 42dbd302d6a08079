package dev.weir.check.network;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.reach.Backend;
import dev.weir.manifest.workload.PortPairs;
import java.util.List;

/** One range has no more ports than the VPC CNI takes for it. */
final class CrowdedRanges implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!Backend.of(scope.environment()).isVpcCni()) {
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
}
