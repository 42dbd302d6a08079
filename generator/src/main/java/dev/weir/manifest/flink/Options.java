package dev.weir.manifest.flink;

import java.util.List;
import java.util.SortedMap;

/** All areas of Flink's options, and what they come to for one job. */
final class Options {

  private static final List<OptionConcern> OF_CLUSTER =
      List.of(
          new StateOptions(),
          new ClusterOptions(),
          new JobOptions(),
          new OperatorOptions(),
          new AutoscalerOptions(),
          new EmrOptions(),
          new S3Credentials());

  private static final List<OptionConcern> OF_SESSION_JOB =
      List.of(new StateOptions(), new JobOptions(), new OperatorOptions(), new AutoscalerOptions());

  private Options() {}

  /** The {@code flinkConfiguration} to deliver: what follows from fields, then what people set. */
  static SortedMap<String, String> of(JobContext context, FieldOrigins origins) {
    ConfigurationDraft draft = new ConfigurationDraft();
    List<OptionConcern> concerns = context.isSessionJob() ? OF_SESSION_JOB : OF_CLUSTER;
    concerns.forEach(concern -> concern.add(context, draft));
    draft.said(context.job().flinkConfiguration());
    return draft.delivered(context, origins);
  }
}
