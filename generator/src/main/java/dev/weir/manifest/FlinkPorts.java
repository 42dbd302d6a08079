package dev.weir.manifest;

/**
 * The ports of Flink's processes. Those that are random by default are pinned, since a network
 * policy cannot name a random port (facts: Flink operator, ports).
 */
public final class FlinkPorts {

  /** JobManager RPC: {@code jobmanager.rpc.port}. */
  public static final int JOB_MANAGER_RPC = 6123;

  /** JobManager blob server: {@code blob.server.port}. */
  public static final int BLOB = 6124;

  /** REST and web UI: {@code rest.port}. */
  public static final int REST = 8081;

  /** TaskManager RPC: {@code taskmanager.rpc.port}. */
  public static final int TASK_MANAGER_RPC = 6122;

  /** Shuffle between TaskManagers, random by default: {@code taskmanager.data.port}. */
  public static final int DATA = 6121;

  /**
   * Metrics that the JobManager asks TaskManagers for, random by default; 6125 is taken by
   * queryable state in images of Flink 1.x: {@code metrics.internal.query-service.port}.
   */
  public static final int METRIC_QUERY = 6126;

  /** Results fetched from sinks, random by default: {@code taskmanager.collect-sink.port}. */
  public static final int COLLECT_SINK = 6127;

  /** Prometheus reporter: {@code metrics.reporter.prom.port}. */
  public static final int METRICS = 9249;

  private FlinkPorts() {}
}
