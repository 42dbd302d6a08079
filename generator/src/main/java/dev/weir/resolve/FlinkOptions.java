package dev.weir.resolve;

import dev.weir.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Flink options as people write them, flat or nested, brought into one flat form. */
final class FlinkOptions {

  /** The field that holds them. */
  static final String FIELD = "flinkConfiguration";

  private FlinkOptions() {}

  /**
   * The same options with dotted keys and text values: nested mappings become prefixes, lists are
   * joined by {@code ;} as the operator does it (facts: Flink operator, flinkConfiguration
   * semantics). Of a key that is there twice the last counts; {@link Contradictions} reports it.
   */
  static Node.Mapping flattened(Node.Mapping options) {
    Map<String, Node.Entry> flat = new LinkedHashMap<>();
    each(options, flat::put);
    return new Node.Mapping(options.location(), flat);
  }

  /** Calls for every option with its flat key, in the order of the file. */
  static void each(Node.Mapping options, BiConsumer<String, Node.Entry> call) {
    options.entries().forEach((key, entry) -> flatten(key, entry, call));
  }

  private static void flatten(String key, Node.Entry entry, BiConsumer<String, Node.Entry> call) {
    Optional<Node.Mapping> nested =
        entry.value().match(Optional::of, s -> Optional.empty(), s -> Optional.empty());
    if (nested.isPresent()) {
      nested.get().entries().forEach((k, e) -> flatten(key + "." + k, e, call));
      return;
    }
    Node value = entry.value().match(m -> m, FlinkOptions::joined, scalar -> scalar);
    call.accept(key, new Node.Entry(entry.key(), value));
  }

  private static Node.Scalar joined(Node.Sequence list) {
    String text =
        list.items().stream()
            .map(item -> item.match(m -> Texts.flow(m), s -> Texts.flow(s), Node.Scalar::text))
            .collect(Collectors.joining(";"));
    return Node.Scalar.ofString(list.location(), text);
  }
}
