package dev.weir.check.iam;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.iam.OperatorRole;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;

/** The role of the operator fits what IAM holds. */
final class OperatorSize implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    var at = Pointers.nearestKey(environment.input().file().root(), "/spec/operator");
    return OperatorRole.of(environment)
        .map(role -> Sizes.findings(role, at, "let session jobs take their jars by https"))
        .orElse(List.of());
  }
}
