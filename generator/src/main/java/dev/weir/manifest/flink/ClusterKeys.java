package dev.weir.manifest.flink;

import java.util.List;

/**
 * Options that a running session cluster has read long before it is given a job: on a
 * FlinkSessionJob they would do nothing (facts: Flink operator, FlinkSessionJob).
 */
final class ClusterKeys {

  private static final List<String> OF_OPERATOR =
      List.of(
          "kubernetes.operator.cluster.",
          "kubernetes.operator.deployment.",
          "kubernetes.operator.jm-deployment",
          "kubernetes.operator.pod-template.",
          "kubernetes.operator.session.");

  private static final List<String> OF_FLINK =
      List.of(
          "akka.",
          "aws.",
          "blob.",
          "classloader.",
          "cluster.",
          "containerized.",
          "env.",
          "external-resource",
          "fs.",
          "heartbeat.",
          "high-availability",
          "historyserver.",
          "io.tmp.dirs",
          "job-result-store.",
          "jobmanager.",
          "jobstore.",
          "kubernetes.",
          "metrics.",
          "pekko.",
          "plugin.",
          "presto.",
          "process.",
          "queryable-state.",
          "resourcemanager.",
          "rest.",
          "s3.",
          "scheduler-mode",
          "security.",
          "slot.",
          "slotmanager.",
          "task.local-recovery.",
          "taskmanager.",
          "user.artifacts.",
          "web.",
          "zookeeper.");

  private ClusterKeys() {}

  /** Whether the cluster alone reads the option. */
  static boolean has(String key) {
    return key.startsWith("kubernetes.operator.")
        ? OF_OPERATOR.stream().anyMatch(key::startsWith)
        : OF_FLINK.stream().anyMatch(key::startsWith);
  }
}
