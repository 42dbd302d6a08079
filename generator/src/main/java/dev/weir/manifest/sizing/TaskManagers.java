package dev.weir.manifest.sizing;

import dev.weir.resolve.JobSettings;
import dev.weir.resolve.JobSettings.Autoscaler;
import dev.weir.resolve.JobSettings.HorizontalPodAutoscaler;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;

/** How many TaskManagers a workload has at most, and how many it starts with. */
final class TaskManagers {

  /** Bound of a vertex when the autoscaler is given none (facts: Flink operator, autoscaler). */
  private static final int AUTOSCALER_DEFAULT = 200;

  private TaskManagers() {}

  /** Most TaskManagers at once, but for an upgrade's overlap. */
  static int most(Workload workload) {
    JobSettings settings = workload.cluster().settings();
    int scaled = settings.horizontalPodAutoscaler().flatMap(HorizontalPodAutoscaler::max).orElse(0);
    int needed = forSlots(settings, workload.match(a -> most(a.cluster()), TaskManagers::session));
    return Math.max(scaled, Math.max(replicas(settings), needed)) + redundant(workload.cluster());
  }

  /** TaskManagers that start together, before an autoscaler has looked at the job. */
  static int atStart(Workload workload) {
    JobSettings settings = workload.cluster().settings();
    boolean fixed = replicas(settings) > 0 && settings.horizontalPodAutoscaler().isEmpty();
    int parallelism = workload.match(a -> settings.parallelism(), TaskManagers::session);
    int pods = fixed ? replicas(settings) : forSlots(settings, parallelism);
    return pods + redundant(workload.cluster());
  }

  /** Slots of a session cluster's jobs together; its own parallelism while it has none. */
  private static int session(Workload.Session session) {
    int jobs = session.jobs().stream().mapToInt(TaskManagers::most).reduce(0, Math::addExact);
    return jobs == 0 ? session.cluster().settings().parallelism() : jobs;
  }

  /** The highest parallelism of a job; an autoscaler that only advises changes none. */
  private static int most(ResolvedJob job) {
    JobSettings settings = job.settings();
    int highest =
        settings
            .autoscaler()
            .filter(autoscaler -> autoscaler.scaling().orElse(true))
            .map(autoscaler -> highest(autoscaler, settings))
            .orElse(0);
    boolean fixed =
        !settings.isNative() && settings.resources().taskManager().replicas().isPresent();
    return Math.max(highest, fixed ? 0 : settings.parallelism());
  }

  private static int highest(Autoscaler autoscaler, JobSettings settings) {
    return autoscaler.max().orElse(Math.min(AUTOSCALER_DEFAULT, settings.maxParallelism()));
  }

  private static int replicas(JobSettings settings) {
    return settings.isNative() ? 0 : settings.resources().taskManager().replicas().orElse(0);
  }

  private static int forSlots(JobSettings settings, int parallelism) {
    int slots = settings.resources().taskManager().slots();
    return (parallelism + slots - 1) / slots;
  }

  /** Spare ones that native Flink keeps. */
  private static int redundant(ResolvedJob cluster) {
    return cluster.settings().isNative()
        ? FlinkNumber.of(cluster, "slotmanager.redundant-taskmanager-num").orElse(0.0).intValue()
        : 0;
  }
}
