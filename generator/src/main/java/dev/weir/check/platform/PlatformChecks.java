package dev.weir.check.platform;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.TeamCheck;
import java.util.List;

/** Every check of what platform and environment offer. */
public final class PlatformChecks {

  private PlatformChecks() {}

  /** For every job, session job and session cluster. */
  public static List<JobCheck> parts() {
    return List.of(new Limits());
  }

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(
        new Images(), new Placements(), new Queues(), new StorageClasses(), new IngressClass());
  }

  public static List<TeamCheck> teams() {
    return List.of(new TeamSize(), new Quotas());
  }

  public static List<EnvironmentCheck> environments() {
    return List.of(new IngressAddresses());
  }
}
