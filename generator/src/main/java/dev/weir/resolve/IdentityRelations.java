package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Arn;
import dev.weir.resolve.Places.Text;
import java.util.ArrayList;
import java.util.List;

/** What an environment says of its roles, held against its cluster and its other values. */
final class IdentityRelations {

  /** The account of policies that AWS itself provides. */
  private static final String AWS = "aws";

  private IdentityRelations() {}

  static List<Diagnostic> findings(Inputs.Environment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    Places.text(environment.file(), "/spec/identity/missingRoles")
        .filter(said -> said.value().equals("retry"))
        .filter(said -> !environment.spec().identity().type().equals("irsa"))
        .ifPresent(said -> findings.add(noRetry(said)));
    Places.text(environment.file(), "/spec/identity/permissionsBoundary")
        .filter(said -> !isHere(said.value(), environment.spec().cluster()))
        .ifPresent(said -> findings.add(boundary(said, environment.spec().cluster())));
    return findings;
  }

  private static boolean isHere(String text, EnvironmentSpec.Cluster cluster) {
    return Arn.tryParse(text)
        .filter(arn -> arn.partition().equals(cluster.partition()))
        .filter(arn -> arn.account().equals(cluster.account()) || arn.account().equals(AWS))
        .isPresent();
  }

  private static Diagnostic noRetry(Text said) {
    return Diagnostic.of(
        ResolveCodes.NO_RETRY,
        said.location(),
        "missingRoles \"retry\" under identity type pod-identity",
        "retry under irsa alone: Pod Identity gives a pod its credentials when the pod is made, so"
            + " that a pod which was there before its role never gets them",
        "remove the line, or say suspend");
  }

  private static Diagnostic boundary(Text said, EnvironmentSpec.Cluster cluster) {
    return Diagnostic.of(
        ResolveCodes.BOUNDARY,
        said.location(),
        "permissionsBoundary \"" + said.value() + "\"",
        "a policy of partition "
            + cluster.partition()
            + " and account "
            + cluster.account()
            + ", or one of AWS's own: IAM makes no role with another",
        "name the policy of that account");
  }
}
