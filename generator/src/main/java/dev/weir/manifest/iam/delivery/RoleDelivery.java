package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.DocumentConcern;
import dev.weir.manifest.EnvironmentConcern;
import dev.weir.manifest.Target;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.iam.RoleSpec;
import java.util.List;
import java.util.Optional;

/** Every concern of roles: each environment chooses which of them make something. */
public final class RoleDelivery {

  private RoleDelivery() {}

  /** The role of a workload as it is delivered; empty for a role of somebody else. */
  public static Optional<RoleSpec> role(Target target) {
    return RoleSource.derived().workload().apply(target);
  }

  /** Objects of workloads' roles. */
  public static List<WorkloadConcern> workload() {
    return List.of(new WorkloadRoles(RoleSource.derived()));
  }

  /** The namespace of all roles, and the operator's. */
  public static List<EnvironmentConcern> environment() {
    return List.of(new PlatformRoles(RoleSource.derived()));
  }

  /** Roles as files. */
  public static List<DocumentConcern> documents() {
    return List.of(new RoleDocuments(RoleSource.derived()));
  }
}
