package dev.weir.manifest.monitoring;

import dev.weir.manifest.Target;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.Optional;

/**
 * Names of metrics and the label matchers that find one job's series.
 *
 * @param cluster matchers of everything in the job's Flink cluster, without braces
 * @param job matchers of the job's own series, without braces
 */
record Series(String cluster, String job) {

  /** Series of a job: by its cluster alone, or in a session cluster by its name too. */
  static Series of(Target target, ResolvedJob job) {
    String cluster = "namespace=\"" + target.namespace() + "\"," + app(target.workload());
    String own =
        target.workload().match(application -> cluster, session -> cluster + "," + name(job));
    return new Series(cluster, own);
  }

  /** A blue-green deployment's children are clusters of their own, with the colour in the name. */
  private static String app(Workload workload) {
    String name = workload.name();
    return workload.cluster().settings().blueGreen().isPresent()
        ? "app=~\"" + name + "-blue|" + name + "-green\""
        : "app=\"" + name + '"';
  }

  /**
   * The job's name in Flink is {@code pipeline.name}, which the operator sets to the resource's.
   * Flink's reporter writes underscores for what Prometheus allows in metric names only, so any
   * character may stand there.
   */
  private static String name(ResolvedJob job) {
    String name =
        Optional.ofNullable(job.flinkConfiguration().get("pipeline.name"))
            .map(ConfigurationEntry::value)
            .orElse(job.name());
    return "job_name=~\"" + name.replaceAll("[^a-zA-Z0-9:_]", ".") + '"';
  }

  /** A selector of the job's own series. */
  String ofJob(String metric) {
    return metric + "{" + job + "}";
  }

  /** A selector of the cluster's series. */
  String ofCluster(String metric) {
    return metric + "{" + cluster + "}";
  }
}
