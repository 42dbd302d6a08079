package dev.weir.check.pods;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.TeamCheck;
import java.util.List;

/** Every check of pods, names and references. */
public final class PodChecks {

  private PodChecks() {}

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(
        new HostAccess(),
        new Privileges(),
        new Volumes(),
        new Containers(),
        new OverwrittenFields(),
        new Names(),
        new Secrets());
  }

  /** For every job, session job and session cluster. */
  public static List<JobCheck> parts() {
    return List.of(new LabelRules());
  }

  public static List<TeamCheck> teams() {
    return List.of(new NamespaceNames());
  }
}
