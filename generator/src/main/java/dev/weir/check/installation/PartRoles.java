package dev.weir.check.installation;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.Installation;
import dev.weir.config.Installation.Prometheus;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Parts that call AWS: under IRSA nothing but their service account's annotation says as whom. */
final class PartRoles implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    return environment.usesIrsa()
        ? environment.spec().platform().map(said -> missing(environment, said)).orElse(List.of())
        : List.of();
  }

  private static List<Diagnostic> missing(ResolvedEnvironment environment, Installation said) {
    List<String> parts = new ArrayList<>();
    add(parts, "clusterAutoscaler", said.clusterAutoscaler(), part -> part.roleArn());
    add(parts, "ebsCsi", said.ebsCsi(), part -> part.roleArn());
    add(parts, "externalSecrets", said.externalSecrets(), part -> part.roleArn());
    add(parts, "identityControllers", said.identityControllers(), part -> part.roleArn());
    add(parts, "karpenter", said.karpenter(), part -> part.roleArn());
    var remote = said.prometheus().flatMap(Prometheus::remoteWrite);
    add(parts, "prometheus/remoteWrite", remote, part -> part.roleArn());
    if (remote.isPresent()) {
      add(parts, "grafana", said.grafana(), part -> part.roleArn());
    }
    return parts.stream().map(part -> finding(environment, part)).toList();
  }

  private static <T> void add(
      List<String> parts, String name, Optional<T> part, Function<T, Optional<String>> role) {
    part.filter(said -> role.apply(said).isEmpty()).ifPresent(said -> parts.add(name));
  }

  private static Diagnostic finding(ResolvedEnvironment environment, String part) {
    return Diagnostic.of(
        InstallationCodes.ROLE,
        InstallationChecks.at(environment, "/" + part),
        "platform." + part.replace('/', '.') + " has no roleArn",
        "the role it calls AWS with: identity type is irsa, so nothing else gives it one",
        "add roleArn with the role that Terraform made for it");
  }
}
