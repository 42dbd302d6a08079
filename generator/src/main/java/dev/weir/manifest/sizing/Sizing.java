package dev.weir.manifest.sizing;

import dev.weir.resolve.Dialect;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;

/** What workloads and teams need at most. */
public final class Sizing {

  private Sizing() {}

  /** The workload at its maximum. */
  public static WorkloadSize of(Dialect dialect, Workload workload) {
    PodSizes sizes = new PodSizes(dialect, workload.cluster());
    PodSize jobManager = sizes.jobManager();
    PodSize taskManager = sizes.taskManager();
    JobSettings settings = workload.cluster().settings();
    int jobManagers = settings.resources().jobManager().replicas();
    int taskManagers = TaskManagers.most(workload);
    Need real =
        Need.of(jobManagers, jobManager.effective())
            .plus(Need.of(taskManagers, taskManager.effective()));
    Need once = gang(settings) ? real.plus(placeholders(real)) : real;
    Need peak = once.times(settings.blueGreen().isPresent() ? 2 : 1);
    return new WorkloadSize(jobManager, jobManagers, taskManager, taskManagers, once, peak);
  }

  /**
   * The team with every workload at its maximum, and room for one more of the largest, so that an
   * upgrade can start while the old pods still end.
   */
  public static Need of(Dialect dialect, ResolvedTeam team) {
    Need sum = Need.NONE;
    Need largest = Need.NONE;
    for (Workload workload : team.workloads()) {
      WorkloadSize size = of(dialect, workload);
      sum = sum.plus(size.peak());
      largest = largest.or(size.once());
    }
    return sum.plus(largest);
  }

  /** How many TaskManagers come up with the workload, before anything scales it. */
  public static int taskManagersAtStart(Workload workload) {
    return TaskManagers.atStart(workload);
  }

  /** Whether the workload's pods start as one gang. */
  public static boolean gang(JobSettings settings) {
    return settings.scheduling().flatMap(JobSettings.Scheduling::gang).orElse(false);
  }

  /**
   * YuniKorn's placeholders: one for each pod, limited to what it requests; a pod is made while its
   * placeholder is still there (facts: tenancy, YuniKorn).
   */
  private static Need placeholders(Need real) {
    Amount requests = real.compute().requests();
    return new Need(real.pods(), new Compute(requests, requests));
  }
}
