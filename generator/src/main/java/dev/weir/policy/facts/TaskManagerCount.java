package dev.weir.policy.facts;

/**
 * How many TaskManagers a cluster has (facts: Flink operator, native and standalone).
 *
 * @param replicas as declared, else as the parallelism needs
 * @param most when autoscalers have made all that they may
 */
record TaskManagerCount(long replicas, long most) {

  static TaskManagerCount of(FlinkCluster cluster, Siblings siblings) {
    Parallelism needed =
        cluster.isSession()
            ? siblings.sessionJobs(cluster.name())
            : Parallelism.of(cluster.options(), cluster.spec().path("job"));
    long declared =
        Nodes.whole(cluster.process(Role.TASK_MANAGER), "replicas")
            .map(Parallelism::sane)
            .orElse(0L);
    long replicas = declared > 0 ? declared : Parallelism.pods(needed.said(), cluster.slots());
    if (cluster.isSession() && !cluster.isNative()) {
      replicas = Math.max(1, replicas);
    }
    boolean scales = needed.most() > needed.said();
    long scaled = scales ? Parallelism.pods(needed.most(), cluster.slots()) : 0;
    long most = Math.max(Math.max(replicas, scaled), siblings.scaled(cluster.name()));
    return new TaskManagerCount(replicas + spare(cluster), most + spare(cluster));
  }

  /** Those that native Flink keeps ready. */
  private static long spare(FlinkCluster cluster) {
    return cluster.isNative()
        ? cluster
            .options()
            .whole("slotmanager.redundant-taskmanager-num")
            .map(Parallelism::sane)
            .orElse(0L)
        : 0;
  }
}
