package dev.weir.manifest.flink;

import dev.weir.manifest.FlinkPorts;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedJob;

/** Options of the cluster: high availability, slots, ports, metrics. */
final class ClusterOptions implements OptionConcern {

  private static final String PORT_RULE =
      "pinned, since a network policy cannot name a random port";

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    highAvailability(context, draft);
    sizes(context, draft);
    ports(draft);
    if (context.settings().monitoring().enabled()) {
      metrics(context, draft);
    }
    if (context.dialect().apacheBase().atLeast(1, 5)) {
      draft.rule(
          "kubernetes.operator.pod-template.merge-arrays-by-name",
          true,
          "lists of pod templates merge by name, not by position");
    }
  }

  /** EMR takes high availability by fields of its own and sets the options itself. */
  private static void highAvailability(JobContext context, ConfigurationDraft draft) {
    ResolvedJob job = context.job();
    JobSettings.HighAvailability ha = context.settings().highAvailability();
    boolean byFields = context.dialect().isEmr() && ha.type().equals("kubernetes");
    if (!ha.isOn() || byFields) {
      return;
    }
    draft.from("high-availability.type", ha.type(), job.leaf("highAvailability.type"));
    draft.rule(
        "high-availability.storageDir",
        context.paths().highAvailability(),
        "state lives under environment, team and state key, in a folder that no other job has",
        job.leaf("stateKey"));
    ha.zookeeper()
        .ifPresent(
            zookeeper -> {
              draft.from(
                  "high-availability.zookeeper.quorum",
                  zookeeper.quorum(),
                  job.leaf("highAvailability.zookeeper.quorum"));
              draft.from(
                  "high-availability.zookeeper.path.root",
                  zookeeper.root(),
                  job.leaf("highAvailability.zookeeper.root"));
            });
  }

  private static void sizes(JobContext context, ConfigurationDraft draft) {
    ResolvedJob job = context.job();
    JobSettings.JobManager jobManager = context.settings().resources().jobManager();
    JobSettings.TaskManager taskManager = context.settings().resources().taskManager();
    String jm = "resources.jobManager.";
    String tm = "resources.taskManager.";
    draft.from("taskmanager.numberOfTaskSlots", taskManager.slots(), job.leaf(tm + "slots"));
    draft.from(
        "kubernetes.jobmanager.cpu.limit-factor",
        jobManager.cpuLimitFactor(),
        job.leaf(jm + "cpuLimitFactor"));
    draft.from(
        "kubernetes.jobmanager.memory.limit-factor",
        jobManager.memoryLimitFactor(),
        job.leaf(jm + "memoryLimitFactor"));
    draft.from(
        "kubernetes.taskmanager.cpu.limit-factor",
        taskManager.cpuLimitFactor(),
        job.leaf(tm + "cpuLimitFactor"));
    draft.from(
        "kubernetes.taskmanager.memory.limit-factor",
        taskManager.memoryLimitFactor(),
        job.leaf(tm + "memoryLimitFactor"));
    if (context.isSessionCluster()) {
      draft.from(
          "slotmanager.number-of-slots.max",
          taskManager.max().map(max -> max * taskManager.slots()),
          job.leaf(tm + "max"));
    }
  }

  private static void ports(ConfigurationDraft draft) {
    draft.rule("jobmanager.rpc.port", FlinkPorts.JOB_MANAGER_RPC, PORT_RULE);
    draft.rule("blob.server.port", FlinkPorts.BLOB, PORT_RULE);
    draft.rule("taskmanager.rpc.port", FlinkPorts.TASK_MANAGER_RPC, PORT_RULE);
    draft.rule("taskmanager.data.port", FlinkPorts.DATA, PORT_RULE);
    draft.rule("taskmanager.collect-sink.port", FlinkPorts.COLLECT_SINK, PORT_RULE);
    draft.rule("metrics.internal.query-service.port", FlinkPorts.METRIC_QUERY, PORT_RULE);
  }

  private static void metrics(JobContext context, ConfigurationDraft draft) {
    String rule = "a Prometheus reporter at the port that the PodMonitor scrapes";
    draft.rule(
        "metrics.reporter.prom.factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
        rule,
        context.job().leaf("monitoring.enabled"));
    draft.rule(
        "metrics.reporter.prom.port",
        FlinkPorts.METRICS,
        rule,
        context.job().leaf("monitoring.enabled"));
  }
}
