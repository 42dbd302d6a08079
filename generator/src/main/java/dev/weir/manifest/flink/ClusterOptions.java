package dev.weir.manifest.flink;

import dev.weir.manifest.FlinkPorts;
import dev.weir.resolve.JobSettings;

/** Options of the cluster: high availability, slots, ports, metrics. */
final class ClusterOptions implements OptionConcern {

  private static final String PORT_RULE =
      "pinned, since a network policy cannot name a random port";

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    highAvailability(context, draft);
    sizes(context, draft);
    ports(context, draft);
    if (context.settings().monitoring().enabled()) {
      metrics(draft);
    }
    if (context.operatorAtLeast(5)) {
      draft.rule(
          "kubernetes.operator.pod-template.merge-arrays-by-name",
          true,
          "lists of pod templates merge by name, not by position");
    }
  }

  /** EMR takes high availability by fields of its own and sets the options itself. */
  private static void highAvailability(JobContext context, ConfigurationDraft draft) {
    if (!isHighAvailabilityByOptions(context)) {
      return;
    }
    JobSettings.HighAvailability ha = context.settings().highAvailability();
    draft.from("high-availability.type", ha.type(), "highAvailability.type");
    draft.rule(
        "high-availability.storageDir",
        context.paths().highAvailability(),
        JobPaths.RULE,
        "stateKey");
    ha.zookeeper()
        .ifPresent(
            zookeeper -> {
              draft.from(
                  "high-availability.zookeeper.quorum",
                  zookeeper.quorum(),
                  "highAvailability.zookeeper.quorum");
              draft.from(
                  "high-availability.zookeeper.path.root",
                  zookeeper.root(),
                  "highAvailability.zookeeper.root");
            });
  }

  private static boolean isHighAvailabilityByOptions(JobContext context) {
    JobSettings.HighAvailability ha = context.settings().highAvailability();
    boolean byFields = context.dialect().isEmr() && ha.type().equals("kubernetes");
    return ha.isOn() && !byFields;
  }

  private static void sizes(JobContext context, ConfigurationDraft draft) {
    JobSettings.JobManager jobManager = context.settings().resources().jobManager();
    JobSettings.TaskManager taskManager = context.settings().resources().taskManager();
    String jm = "resources.jobManager.";
    String tm = "resources.taskManager.";
    draft.from("taskmanager.numberOfTaskSlots", taskManager.slots(), tm + "slots");
    draft.from(
        "kubernetes.jobmanager.cpu.limit-factor",
        jobManager.cpuLimitFactor(),
        jm + "cpuLimitFactor");
    draft.from(
        "kubernetes.jobmanager.memory.limit-factor",
        jobManager.memoryLimitFactor(),
        jm + "memoryLimitFactor");
    draft.from(
        "kubernetes.taskmanager.cpu.limit-factor",
        taskManager.cpuLimitFactor(),
        tm + "cpuLimitFactor");
    draft.from(
        "kubernetes.taskmanager.memory.limit-factor",
        taskManager.memoryLimitFactor(),
        tm + "memoryLimitFactor");
    if (context.isSessionCluster()) {
      draft.from(
          "slotmanager.number-of-slots.max",
          taskManager.max().map(max -> max * taskManager.slots()),
          tm + "max");
    }
  }

  private static void ports(JobContext context, ConfigurationDraft draft) {
    if (isHighAvailabilityByOptions(context)) {
      draft.rule("high-availability.jobmanager.port", FlinkPorts.JOB_MANAGER_RPC, PORT_RULE);
    }
    draft.rule("jobmanager.rpc.port", FlinkPorts.JOB_MANAGER_RPC, PORT_RULE);
    draft.rule("blob.server.port", FlinkPorts.BLOB, PORT_RULE);
    draft.rule("taskmanager.rpc.port", FlinkPorts.TASK_MANAGER_RPC, PORT_RULE);
    draft.rule("taskmanager.data.port", FlinkPorts.DATA, PORT_RULE);
    draft.rule("taskmanager.collect-sink.port", FlinkPorts.COLLECT_SINK, PORT_RULE);
    draft.rule("metrics.internal.query-service.port", FlinkPorts.METRIC_QUERY, PORT_RULE);
  }

  private static void metrics(ConfigurationDraft draft) {
    String rule = "a Prometheus reporter at the port that the PodMonitor scrapes";
    draft.rule(
        "metrics.reporter.prom.factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
        rule,
        "monitoring.enabled");
    draft.rule("metrics.reporter.prom.port", FlinkPorts.METRICS, rule, "monitoring.enabled");
  }
}
