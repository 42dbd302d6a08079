package dev.weir.manifest.flink;

import dev.weir.manifest.Target;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.StateBases;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one job keeps its state: folders under environment, team and state key that no other job
 * has and that never change.
 *
 * @param checkpoints with the scheme of the plugin that is best at them
 */
public record JobPaths(
    String checkpoints, String savepoints, String highAvailability, String changelog) {

  /** Why state lies where it does. */
  static final String RULE =
      "state lives under environment, team and state key, in a folder that no other job has";

  static JobPaths of(JobContext context) {
    StateBases bases = StateBases.of(context.environment().spec().storage());
    String folder = folder(context.target(), context.job());
    return new JobPaths(
        scheme(context, bases.checkpoints() + folder + "/checkpoints"),
        bases.savepoints() + folder + "/savepoints",
        bases.highAvailability() + folder + "/ha",
        bases.changelog() + folder + "/changelog");
  }

  /**
   * The folders that hold all of a job's state and nothing else, as s3 URIs with a slash at the
   * end, sorted; more than one where the environment has several bases.
   */
  public static List<String> folders(Target target, ResolvedJob job) {
    StateBases bases = StateBases.of(target.environment().spec().storage());
    String folder = folder(target, job) + "/";
    return Stream.of(
            bases.checkpoints(), bases.savepoints(), bases.highAvailability(), bases.changelog())
        .map(base -> base + folder)
        .distinct()
        .sorted()
        .toList();
  }

  private static String folder(Target target, ResolvedJob job) {
    return "/" + target.environment().name() + "/" + target.team().name() + "/" + job.stateKey();
  }

  /**
   * Presto's plugin is the better one for checkpoints. EMR has both plugins, and so may an image;
   * then {@code s3p} names Presto's (facts: EMR on EKS, S3 schemes; Flink operator, S3 specifics).
   */
  private static String scheme(JobContext context, String uri) {
    List<String> plugins = context.target().workload().cluster().runtime().s3Plugins();
    boolean both = plugins.contains("presto") && plugins.contains("hadoop");
    return context.dialect().isEmr() || both ? "s3p" + uri.substring("s3".length()) : uri;
  }
}
