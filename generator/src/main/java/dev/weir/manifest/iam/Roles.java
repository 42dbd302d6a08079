package dev.weir.manifest.iam;

import dev.weir.config.EnvironmentSpec.Cluster;
import dev.weir.manifest.Labels;
import dev.weir.manifest.iam.RoleSpec.Association;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Roles of one environment, with all that the environment says of each of them. */
final class Roles {

  private static final int SESSION = 3600;

  private final ResolvedEnvironment environment;

  Roles(ResolvedEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Who a role is for.
   *
   * @param objectName name of its object in the cluster
   * @param role name of the role
   * @param accounts service accounts of the namespace that get it
   * @param labels by label key, what it belongs to besides the environment
   */
  record Holder(
      String objectName,
      String role,
      String description,
      String namespace,
      List<String> accounts,
      SortedMap<String, String> labels) {}

  RoleSpec role(Holder holder, List<Statement> statements) {
    var identity = environment.spec().identity();
    Policies policies = Policies.of(holder.role(), statements);
    return new RoleSpec(
        holder.objectName(),
        holder.role(),
        path(),
        arn(holder.role()),
        holder.description(),
        Trusts.of(environment, holder.namespace(), holder.accounts()),
        policies.inline(),
        policies.managed(),
        identity.permissionsBoundary(),
        identity.maxSessionDuration().orElse(SESSION),
        tags(holder),
        associations(holder),
        environment.isProduction());
  }

  /** The ARN of a role of this environment. */
  String arn(String role) {
    Cluster cluster = environment.spec().cluster();
    return "arn:" + cluster.partition() + ":iam::" + cluster.account() + ":role" + path() + role;
  }

  private String path() {
    return environment.spec().identity().rolePath().filter(p -> !p.isEmpty()).orElse("/");
  }

  /** The environment's own tags never hide what a role belongs to. */
  private SortedMap<String, String> tags(Holder holder) {
    SortedMap<String, String> tags = new TreeMap<>(environment.spec().identity().tags());
    tags.putAll(holder.labels());
    tags.put(Labels.ENVIRONMENT, environment.name());
    return tags;
  }

  private List<Association> associations(Holder holder) {
    return environment.usesIrsa()
        ? List.of()
        : holder.accounts().stream()
            .map(account -> new Association(holder.namespace(), account))
            .toList();
  }
}
