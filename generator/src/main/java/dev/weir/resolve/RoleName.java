package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.model.ShortName;
import java.util.Optional;

/** Names of IAM roles, computed and never read back. */
public final class RoleName {

  /** IAM's limit (facts: EMR on EKS, limits). */
  private static final int LIMIT = 64;

  private RoleName() {}

  /** The role of a workload. */
  public static String of(Inputs.Environment environment, String team, String workload) {
    return of(environment, team + "-" + workload);
  }

  /**
   * The role that a workload runs with: the one that its job names itself, else the computed one.
   */
  public static String of(Inputs.Environment environment, String team, ResolvedJob cluster) {
    return named(cluster.settings().emr().flatMap(emr -> emr.executionRoleArn()))
        .orElseGet(() -> of(environment, team, cluster.name()));
  }

  /** The name at the end of a role's ARN, behind its path. */
  static Optional<String> named(Optional<String> arn) {
    return arn.map(text -> text.substring(text.lastIndexOf('/') + 1));
  }

  /** A role of the environment's own, such as the operator's. */
  public static String of(Inputs.Environment environment, String what) {
    String prefix = environment.spec().identity().rolePrefix().orElse("flink-");
    return ShortName.within(LIMIT, prefix + environment.name() + "-" + what);
  }

  /**
   * Whether a job must not start before somebody says that its role is there: another pipeline
   * makes the roles, and the environment's list does not have this one.
   */
  public static boolean isMissing(Inputs.Environment environment, String role) {
    EnvironmentSpec.Identity identity = environment.spec().identity();
    return !identity.isDeliveredInCluster()
        && !identity.missingRoles().orElse("suspend").equals("retry")
        && !identity.existingRoles().contains(role);
  }
}
