package dev.weir.check.iam;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;

/** Under IRSA a role trusts the cluster's own issuer, so it has to be known. */
final class Issuer implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    if (!environment.usesIrsa() || environment.spec().cluster().oidcIssuer().isPresent()) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            IamCodes.NO_ISSUER,
            Pointers.nearestKey(environment.input().file().root(), "/spec/identity/type"),
            "identity type irsa without cluster.oidcIssuer",
            "the cluster's OIDC issuer: each role trusts the accounts that it speaks for",
            "add oidcIssuer to cluster, or use pod-identity"));
  }
}
