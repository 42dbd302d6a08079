package dev.weir.check.iam;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobCheck;
import java.util.List;

/** Every check of derived roles. */
public final class IamChecks {

  private IamChecks() {}

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(new WorkloadSize());
  }

  public static List<EnvironmentCheck> environments() {
    return List.of(new Issuer(), new RoleTags(), new OperatorSize());
  }
}
