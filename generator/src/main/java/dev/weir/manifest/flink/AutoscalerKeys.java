package dev.weir.manifest.flink;

import dev.weir.model.Version;
import java.util.Map;

/** Spellings of the autoscaler's options, which the operator alone reads (facts: autoscaler). */
final class AutoscalerKeys {

  static final String PREFIX = "job.autoscaler.";

  private static final String OLD_PREFIX = "kubernetes.operator.";
  private static final String UTILIZATION = PREFIX + "utilization.target";
  private static final String OLD_UTILIZATION = PREFIX + "target.utilization";
  private static final Map<String, String> NEWEST =
      Map.of(
          OLD_UTILIZATION,
          UTILIZATION,
          PREFIX + "scale-up.grace-period",
          PREFIX + "scale-down.interval");

  private AutoscalerKeys() {}

  /** The newest spelling of a key; the key itself when it never changed. */
  static String canonical(String key) {
    return NEWEST.getOrDefault(key, key);
  }

  /** The spelling that an operator of Apache's release reads; the prefix is new in 1.7. */
  static String spelled(String key, Version operator) {
    boolean renamed = key.equals(UTILIZATION) && !operator.atLeast(1, 11);
    String name = renamed ? OLD_UTILIZATION : key;
    return operator.atLeast(1, 7) ? name : OLD_PREFIX + name;
  }
}
