package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobCheck;
import java.util.List;

/** Every check of data systems and of access to them. */
public final class AccessChecks {

  private AccessChecks() {}

  /** For every job, session job and session cluster. */
  public static List<JobCheck> parts() {
    return List.of(
        new EmptyLines(),
        new Prefixes(),
        new PartNames(),
        new UselessParts(),
        new LonelyFields(),
        new Ownership(),
        new StateAccess());
  }

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(new SessionUnion());
  }

  public static List<EnvironmentCheck> environments() {
    return List.of(
        new SystemArns(),
        new TargetRoles(),
        new LakeCatalogs(),
        new Authentication(),
        new OwnerPatterns(),
        new AddressCredentials(),
        new SameSystems());
  }
}
