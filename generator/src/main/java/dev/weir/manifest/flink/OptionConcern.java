package dev.weir.manifest.flink;

/** One area of Flink's options. */
interface OptionConcern {

  /** Adds the area's options of a job or session cluster to the draft. */
  void add(JobContext context, ConfigurationDraft draft);
}
