package dev.weir.check.installation;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.Installation;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;

/** Parts that take what they do from elsewhere in the file; without it they would not come. */
final class Subjects implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    return environment.spec().platform().map(said -> check(environment, said)).orElse(List.of());
  }

  private static List<Diagnostic> check(ResolvedEnvironment environment, Installation said) {
    List<Diagnostic> findings = new ArrayList<>();
    if (said.yunikorn().isPresent() && environment.spec().yunikorn().isEmpty()) {
      findings.add(
          Diagnostic.of(
              InstallationCodes.USELESS,
              InstallationChecks.at(environment, "/yunikorn"),
              "platform.yunikorn without yunikorn.queues",
              "the queues that jobs may name: they are what it is installed with",
              "add yunikorn: {queues: [root.default]} to the environment"));
    }
    if (said.identityControllers().isPresent()
        && !environment.spec().identity().isDeliveredInCluster()) {
      findings.add(controllers(environment));
    }
    return findings;
  }

  private static Diagnostic controllers(ResolvedEnvironment environment) {
    return Diagnostic.of(
        InstallationCodes.USELESS,
        InstallationChecks.at(environment, "/identityControllers"),
        "platform.identityControllers under identity.delivery \""
            + environment.spec().identity().deliveredAs()
            + "\"",
        "roles as objects of ACK or Crossplane: no controller reads documents",
        "take it out, or set identity.delivery to ack or crossplane");
  }
}
