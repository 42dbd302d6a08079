package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobCheck;
import java.util.List;

/** Every check of what reaches what. */
public final class NetworkChecks {

  private NetworkChecks() {}

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(new UnnamedServers(), new CrowdedRanges());
  }

  public static List<EnvironmentCheck> environments() {
    return List.of(
        new PublicServers(),
        new EndpointRanges(),
        new KafkaPorts(),
        new UsableRanges(),
        new AddressFamily(),
        new NodeDns());
  }
}
