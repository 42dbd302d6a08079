package dev.weir.manifest.argocd;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.EnvironmentSpec.ArgoCd;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Unit;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Argo CD of one environment, fully decided: where it runs, what it reads, whom it lets do
 * what.
 */
record ControlPlane(ResolvedEnvironment environment, ArgoCd said) {

  private static final String IN_CLUSTER = "https://kubernetes.default.svc";

  /** Empty for an environment that says nothing of Argo CD. */
  static Optional<ControlPlane> of(ResolvedEnvironment environment) {
    return environment.spec().argocd().map(said -> new ControlPlane(environment, said));
  }

  /** The namespace of Applications and projects. */
  String namespace() {
    return said.ownNamespace();
  }

  /** The delivered files of a unit. */
  ApplicationObject.Source source(Unit unit) {
    return ApplicationObject.Source.folder(said.repoURL(), branch(), unit.folder());
  }

  /** The delivered tree, for what only refers to its files. */
  ApplicationObject.Source tree(String reference) {
    return ApplicationObject.Source.reference(said.repoURL(), branch(), reference);
  }

  private String branch() {
    return environment.deliveryBranch();
  }

  /** A namespace of the environment's cluster. */
  ApplicationObject.Destination destination(String namespace) {
    Optional<String> name = said.destination().flatMap(EnvironmentSpec.Destination::name);
    Optional<String> server = said.destination().flatMap(EnvironmentSpec.Destination::server);
    return new ApplicationObject.Destination(
        name,
        name.isPresent() ? Optional.empty() : server.or(() -> Optional.of(IN_CLUSTER)),
        namespace);
  }

  /** Of namespaces, quota, rights, network, identities and Argo CD's own objects. */
  String platformProject() {
    return ProjectNames.platform(environment.name());
  }

  /** Of what a team runs. */
  String project(ResolvedTeam team) {
    return ProjectNames.team(environment.name(), team.name());
  }

  /** Labels of what belongs to no team. */
  Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    labels.put(Labels.ENVIRONMENT, environment.name());
    labels.put("app.kubernetes.io/managed-by", "weir");
    labels.put("app.kubernetes.io/part-of", "platform");
    return labels;
  }
}
