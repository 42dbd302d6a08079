package dev.weir.manifest.sizing;

import dev.weir.resolve.Dialect;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;

/**
 * How many objects a team's namespace holds at most.
 *
 * @param configMaps delivered ones, those of Flink and its operator, and the cluster's own
 * @param services of all clusters, both colours of blue-green
 * @param deployments FlinkDeployment resources, with one spare for a replacement
 * @param sessionJobs FlinkSessionJob resources, with one spare for a replacement
 */
public record TeamObjects(long configMaps, long services, long deployments, long sessionJobs) {

  /**
   * Config, pod template, two of high availability, autoscaler, and a spare one in an upgrade
   * (facts: Flink operator, names and labels).
   */
  private static final int OF_CLUSTER = 6;

  /** High availability, autoscaler, and a spare one in an upgrade. */
  private static final int OF_SESSION_JOB = 3;

  /** The dashboard, and one that a template or a person adds. */
  private static final int DELIVERED = 2;

  /** Of EMR's log sidecar; their number is nowhere documented. */
  private static final int OF_LOG_SIDECAR = 2;

  /** {@code kube-root-ca.crt}, which every namespace has. */
  private static final int OF_NAMESPACE = 1;

  /** Internal and REST. */
  private static final int SERVICES = 2;

  /** Counts the objects of a team. */
  public static TeamObjects of(Dialect dialect, ResolvedTeam team) {
    long configMaps = OF_NAMESPACE;
    long clusters = 0;
    long sessionJobs = 0;
    for (Workload workload : team.workloads()) {
      int colours = workload.cluster().settings().blueGreen().isPresent() ? 2 : 1;
      configMaps += (long) colours * made(dialect, workload) + delivered(workload);
      clusters += colours;
      sessionJobs += sessionJobs(workload);
    }
    return new TeamObjects(configMaps, SERVICES * clusters, clusters + 1, sessionJobs + 1);
  }

  private static int made(Dialect dialect, Workload workload) {
    boolean sidecar =
        dialect.isEmr()
            && workload.cluster().settings().logging().flatMap(Logging::archive).isPresent();
    return OF_CLUSTER + OF_SESSION_JOB * sessionJobs(workload) + (sidecar ? OF_LOG_SIDECAR : 0);
  }

  private static int delivered(Workload workload) {
    return DELIVERED + workload.parts().stream().mapToInt(TeamObjects::files).sum();
  }

  private static int files(ResolvedJob job) {
    JobSettings settings = job.settings();
    boolean statements = settings.artifact().flatMap(Artifact::sql).isPresent();
    return settings.files().size() + (statements ? 1 : 0);
  }

  private static int sessionJobs(Workload workload) {
    return workload.match(application -> 0, session -> session.jobs().size());
  }
}
