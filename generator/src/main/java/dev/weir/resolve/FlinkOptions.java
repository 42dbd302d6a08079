package dev.weir.resolve;

import dev.weir.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Flink options as people write them, flat or nested, brought into one flat form. */
final class FlinkOptions {

  /** The field that holds them. */
  static final String FIELD = "flinkConfiguration";

  private FlinkOptions() {}

  /**
   * The same options with dotted keys and text values: nested mappings become prefixes, lists are
   * joined by {@code ;} as the operator does it (facts: Flink operator, flinkConfiguration
   * semantics).
   */
  static Node.Mapping flattened(Node.Mapping options) {
    Map<String, Node.Entry> flat = new LinkedHashMap<>();
    options.entries().forEach((key, entry) -> flatten(flat, key, entry));
    return new Node.Mapping(options.location(), flat);
  }

  private static void flatten(Map<String, Node.Entry> flat, String key, Node.Entry entry) {
    entry
        .value()
        .match(
            mapping -> {
              mapping.entries().forEach((k, e) -> flatten(flat, key + "." + k, e));
              return flat;
            },
            sequence -> {
              flat.put(key, new Node.Entry(entry.key(), joined(sequence)));
              return flat;
            },
            scalar -> {
              flat.put(key, entry);
              return flat;
            });
  }

  private static Node.Scalar joined(Node.Sequence list) {
    String text =
        list.items().stream()
            .map(item -> item.match(m -> Texts.of(m), s -> Texts.of(s), Node.Scalar::text))
            .collect(Collectors.joining(";"));
    return Node.Scalar.ofString(list.location(), text);
  }
}
