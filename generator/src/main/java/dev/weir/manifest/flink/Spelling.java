package dev.weir.manifest.flink;

import dev.weir.model.Version;
import dev.weir.resolve.FlinkKeys;

/** How an option is written so that the job's Flink and the operator's own library both read it. */
final class Spelling {

  private static final Version V1_16 = Version.of(1, 16);

  private Spelling() {}

  /** The spelling of a key that is given in its newest one. */
  static String of(String key, JobContext context) {
    return key.startsWith(AutoscalerKeys.PREFIX)
        ? AutoscalerKeys.spelled(key, context.dialect().apacheBase())
        : FlinkKeys.spelled(key, read(context));
  }

  /**
   * Operators before 1.6 have a library of Flink 1.16 or older: of a newer job's options they read
   * only spellings that this library knows (facts: Flink operator, release calendar).
   */
  private static Version read(JobContext context) {
    Version flink = context.flink();
    boolean old = !context.operatorAtLeast(6) && flink.atLeast(1, 17);
    return old ? V1_16 : flink;
  }
}
