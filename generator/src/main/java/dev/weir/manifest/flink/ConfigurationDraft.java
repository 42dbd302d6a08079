package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.model.FlinkDuration;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.FlinkKeys;
import dev.weir.resolve.Leaf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The options of one job while they are put together, by Flink's newest spelling of each key; every
 * one knows where it came from.
 */
final class ConfigurationDraft {

  private final Map<String, Option> options = new LinkedHashMap<>();

  /** One option. */
  private record Option(String value, Supplier<Origin> origin) {}

  /** An option that follows from a field. */
  void from(String key, Object value, Leaf leaf) {
    options.put(key, new Option(text(value), () -> Origin.input(leaf)));
  }

  /** An option that follows from a field, when the field is there. */
  void from(String key, Optional<?> value, Leaf leaf) {
    value.ifPresent(v -> from(key, v, leaf));
  }

  /** An option that a rule of Weir decides, from some fields or from none. */
  void rule(String key, Object value, String rule, Leaf... leaves) {
    options.put(key, new Option(text(value), () -> Origin.rule(rule, leaves)));
  }

  /** Options that people set: they win over what Weir derives. */
  void said(Map<String, ConfigurationEntry> entries) {
    entries.forEach((key, entry) -> from(key, entry.value(), entry.leaf()));
  }

  /** The options as the resource carries them, spelled for the job's Flink and operator. */
  SortedMap<String, String> delivered(JobContext context, OriginRecorder origins) {
    SortedMap<String, String> delivered = new TreeMap<>();
    options.forEach(
        (key, option) -> {
          String spelled = spelled(context, key);
          delivered.put(spelled, option.value);
          origins.put("/spec/flinkConfiguration", spelled, option.origin);
        });
    return Collections.unmodifiableSortedMap(delivered);
  }

  private static String spelled(JobContext context, String key) {
    boolean oldAutoscaler =
        key.startsWith("job.autoscaler.") && !context.dialect().apacheBase().atLeast(1, 7);
    return oldAutoscaler ? "kubernetes.operator." + key : FlinkKeys.spelled(key, context.flink());
  }

  private static String text(Object value) {
    if (value instanceof FlinkDuration duration) {
      return duration.asFlink();
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return Long.toString(number.longValue());
    }
    return value.toString();
  }
}
