package dev.weir.manifest.argocd;

import dev.weir.manifest.EnvironmentConcern;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.WorkloadConcern;
import java.util.List;

/** Every concern of Argo CD; an environment without an {@code argocd} section has none of them. */
public final class ArgoCdConcerns {

  private ArgoCdConcerns() {}

  /**
   * What a person applies, and what the root syncs.
   *
   * @param parts whatever has a part of the platform to contribute
   */
  public static List<EnvironmentConcern> environment(List<PlatformParts> parts) {
    PlatformParts all =
        environment -> parts.stream().flatMap(some -> some.of(environment).stream()).toList();
    return List.of(new Bootstrap(all), new RootApplications(all));
  }

  /** What a team's app-of-apps syncs. */
  public static List<TeamConcern> team() {
    return List.of(new TeamProject(), new UnitApplications());
  }

  /** The workload's own Application. */
  public static List<WorkloadConcern> workload() {
    return List.of(new WorkloadApplication());
  }

  /** The part that holds identities. */
  public static PlatformParts identities() {
    return new IamPart();
  }
}
