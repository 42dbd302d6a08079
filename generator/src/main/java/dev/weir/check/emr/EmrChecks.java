package dev.weir.check.emr;

import dev.weir.check.scope.JobCheck;
import java.util.List;

/** Every check of EMR's rules. */
public final class EmrChecks {

  private EmrChecks() {}

  /** For every job, session job and session cluster. */
  public static List<JobCheck> parts() {
    return List.of(new DialectFields(), new ReleaseFloors());
  }

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(new EmrRules(), new LogArchives());
  }
}
