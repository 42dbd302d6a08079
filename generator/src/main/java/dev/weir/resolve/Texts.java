package dev.weir.resolve;

import dev.weir.source.Node;
import java.util.stream.Collectors;

/** Input values as one line of text, for people. */
final class Texts {

  private static final int LIMIT = 120;

  private Texts() {}

  /** The value in YAML's flow style, cut after 120 characters. */
  static String of(Node node) {
    String text = flow(node);
    return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + "…";
  }

  /** The whole value in flow style. */
  static String flow(Node node) {
    return node.match(
        mapping ->
            mapping.entries().entrySet().stream()
                .map(e -> e.getKey() + ": " + flow(e.getValue().value()))
                .collect(Collectors.joining(", ", "{", "}")),
        sequence ->
            sequence.items().stream().map(Texts::flow).collect(Collectors.joining(", ", "[", "]")),
        Node.Scalar::text);
  }
}
