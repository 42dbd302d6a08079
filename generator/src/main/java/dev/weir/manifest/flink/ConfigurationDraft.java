package dev.weir.manifest.flink;

import dev.weir.model.FlinkDuration;
import dev.weir.resolve.ConfigurationEntry;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The options of one job while they are put together, by the newest spelling of each key; every one
 * knows where it came from.
 */
final class ConfigurationDraft {

  private static final String AT = "/spec/flinkConfiguration";

  private final Map<String, Option> options = new LinkedHashMap<>();

  /** One option, and what says where it came from, given its pointer. */
  private record Option(String value, BiConsumer<FieldOrigins, String> origin) {}

  /** An option that follows from a field. */
  void from(String key, Object value, String path) {
    String text = text(value);
    options.put(key, new Option(text, (origins, at) -> origins.said(at, path, text)));
  }

  /** An option that follows from a field, when the field is there. */
  void from(String key, Optional<?> value, String path) {
    value.ifPresent(v -> from(key, v, path));
  }

  /** An option that a rule of Weir decides, from some fields or from none. */
  void rule(String key, Object value, String rule, String... paths) {
    options.put(key, new Option(text(value), (origins, at) -> origins.rule(at, rule, paths)));
  }

  /** Options that people set: they win over what Weir derives. */
  void said(Map<String, ConfigurationEntry> entries) {
    entries.forEach(
        (key, entry) ->
            options.put(
                AutoscalerKeys.canonical(key),
                new Option(
                    entry.value(),
                    (origins, at) -> origins.said(at, entry.leaf(), entry.value()))));
  }

  /** The options as the resource carries them, spelled for the job's Flink and operator. */
  SortedMap<String, String> delivered(JobContext context, FieldOrigins origins) {
    SortedMap<String, String> delivered = new TreeMap<>();
    options.forEach(
        (key, option) -> {
          if (context.isSessionJob() && ClusterKeys.has(key)) {
            return;
          }
          String spelled = Spelling.of(key, context);
          delivered.put(spelled, option.value);
          option.origin.accept(origins, FieldOrigins.child(AT, spelled));
        });
    return Collections.unmodifiableSortedMap(delivered);
  }

  private static String text(Object value) {
    if (value instanceof FlinkDuration duration) {
      return duration.asFlink();
    }
    if (value instanceof Double number) {
      BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
      return plain.toPlainString();
    }
    return value.toString();
  }
}
