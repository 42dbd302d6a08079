package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import java.util.List;

/** Every check of Flink's and the operator's rules. */
public final class FlinkChecks {

  private FlinkChecks() {}

  /** For every job, session job and session cluster. */
  public static List<JobCheck> parts() {
    OptionCatalog catalog = new OptionCatalog();
    return List.of(
        new OwnedOptions(),
        new OperatorWideOptions(),
        new RemovedOptions(),
        new CollidingOptions(),
        new OptionValues(catalog),
        new MisspeltOptions(catalog),
        new Credentials(),
        new FieldReleases(),
        new HighAvailabilityRules(),
        new StateLoss(),
        new Checkpointing(),
        new Artifacts(),
        new JarSchemes(),
        new Scaling(),
        new ParallelismRules(),
        new AutoscalerRanges(),
        new SnapshotRules(),
        new Kinds(),
        new IngressTemplate());
  }

  /** For what makes pods: jobs with a cluster of their own, and session clusters. */
  public static List<JobCheck> clusters() {
    return List.of(new FlinkVersions(), new Memory(), new PodIdentityPlugins());
  }
}
