package dev.weir.check.argocd;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.EnvironmentSpec.ArgoCd;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.regex.Pattern;

/** The address stands in every Application: whoever may read one would have the password too. */
final class RepositoryAddress implements EnvironmentCheck {

  /** A token alone counts too; before {@code @} of ssh stands a name that is no secret. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("https?://[^/@]+@.*|ssh://[^/@:]*:[^/@]+@.*");

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    return environment.spec().argocd().map(ArgoCd::repoURL).stream()
        .filter(address -> CREDENTIALS.matcher(address).matches())
        .map(
            address ->
                Diagnostic.of(
                    ArgoCdCodes.CREDENTIALS,
                    Pointers.nearestKey(environment.input().file().root(), "/spec/argocd/repoURL"),
                    "an address with a user before its host",
                    "the bare address: Argo CD has credentials in a Secret of its own",
                    "remove everything before the @ and have the credentials replaced"))
        .toList();
  }
}
