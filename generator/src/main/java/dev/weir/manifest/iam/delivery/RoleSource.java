package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.Target;
import dev.weir.manifest.iam.OperatorRole;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.WorkloadRole;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who decides the roles.
 *
 * @param workload the role of a workload; empty where its job names a role of somebody else
 * @param operator the role of an environment's operator; empty where it needs none
 */
record RoleSource(
    Function<Target, Optional<RoleSpec>> workload,
    Function<ResolvedEnvironment, Optional<RoleSpec>> operator) {

  /** The roles that Weir derives. */
  static RoleSource derived() {
    return new RoleSource(WorkloadRole::of, OperatorRole::of);
  }
}
