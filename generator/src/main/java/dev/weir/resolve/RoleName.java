package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.model.ShortName;

/** Names of IAM roles, computed and never read back. */
public final class RoleName {

  /** IAM's limit (facts: EMR on EKS, limits). */
  private static final int LIMIT = 64;

  private RoleName() {}

  /** The role of a workload. */
  public static String of(Inputs.Environment environment, String team, String workload) {
    return of(environment, team + "-" + workload);
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
