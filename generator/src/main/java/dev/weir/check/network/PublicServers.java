package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.network.WideRange;
import dev.weir.manifest.reach.Need;
import dev.weir.manifest.reach.Reach;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what the rule for every public address is there for, once for an environment. */
final class PublicServers implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    TreeSet<String> served =
        environment.teams().stream()
            .flatMap(team -> team.workloads().stream())
            .flatMap(workload -> Reach.of(environment, workload).anywhere().stream())
            .map(Need::what)
            .collect(Collectors.toCollection(TreeSet::new));
    if (served.isEmpty()) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            NetworkCodes.ANYWHERE,
            Pointers.nearestKey(environment.input().file().root(), "/spec/network"),
            "jobs reach every public address at port 443 ("
                + WideRange.of(environment).cidr()
                + " but for private ranges), for "
                + String.join(", ", served),
            "ranges of interface endpoints under network.endpoints and cidrs of systems, or a"
                + " backend that knows names of hosts",
            "add them where the network has them; otherwise this is as narrow as it gets"));
  }
}
