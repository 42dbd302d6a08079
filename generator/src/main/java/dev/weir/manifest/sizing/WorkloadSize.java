package dev.weir.manifest.sizing;

import java.util.ArrayList;
import java.util.List;

/**
 * A workload at its maximum: autoscalers at their upper bound, suspended ones as if they ran.
 *
 * @param jobManagers number of JobManager pods
 * @param taskManagers number of TaskManager pods
 * @param once all its pods, a gang's placeholders among them
 * @param peak the same, twice for blue-green, where both colours run during a switch
 */
public record WorkloadSize(
    PodSize jobManager,
    int jobManagers,
    PodSize taskManager,
    int taskManagers,
    Need once,
    Need peak) {

  /** The largest single container, which a LimitRange has to let in. */
  public Compute largestContainer() {
    return jobManager.largest().or(taskManager.largest());
  }

  /** Every container, Flink's own and those beside it. */
  public List<Compute> containers() {
    List<Compute> containers = new ArrayList<>(List.of(jobManager.main(), taskManager.main()));
    containers.addAll(jobManager.others());
    containers.addAll(taskManager.others());
    return List.copyOf(containers);
  }
}
