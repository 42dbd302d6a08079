package dev.weir.check.connection;

import dev.weir.check.scope.JobCheck;
import java.util.List;

/** Every check of connections. */
public final class ConnectionChecks {

  private ConnectionChecks() {}

  /** For every job, session job and session cluster. */
  public static List<JobCheck> parts() {
    return List.of(new ClientNames());
  }

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(new BucketRoles());
  }
}
