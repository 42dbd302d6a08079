package dev.weir.check.installation;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.Installation;
import dev.weir.config.PlatformSpec.NodePool;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Karpenter's pools take labels and taints from the pools that jobs name. */
final class KnownPools implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    Set<String> known = known(environment);
    return environment.spec().platform().flatMap(Installation::karpenter).stream()
        .flatMap(karpenter -> new TreeSet<>(karpenter.nodePools().keySet()).stream())
        .filter(pool -> !known.contains(pool))
        .map(pool -> finding(environment, pool, known))
        .toList();
  }

  private static Set<String> known(ResolvedEnvironment environment) {
    Map<String, NodePool> pools = environment.platform().nodePools();
    Set<String> known = new TreeSet<>(environment.spec().nodePools());
    known.removeIf(
        name ->
            Optional.ofNullable(pools.get(name))
                .filter(pool -> pool.type().equals("karpenter"))
                .isEmpty());
    return known;
  }

  private static Diagnostic finding(
      ResolvedEnvironment environment, String pool, Set<String> known) {
    return Diagnostic.of(
        InstallationCodes.POOL,
        InstallationChecks.at(environment, Pointers.child("/karpenter/nodePools", pool)),
        "nodes of pool \"" + pool + "\"",
        "a pool of type karpenter in platform.yaml that nodePools of this environment names",
        Suggestion.action(pool, known));
  }
}
