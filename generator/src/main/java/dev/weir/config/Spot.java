package dev.weir.config;

import dev.weir.diagnostic.Location;
import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The place in a document that a schema error is about, in words. */
record Spot(Document document, String pointer) {

  private static final Pattern INDEX = Pattern.compile("\\d+");
  private static final int SHOWN = 80;

  /** The value there; empty when a pointer leads nowhere. */
  Optional<Node> node() {
    return Pointers.value(document.root(), pointer);
  }

  /** Where the value stands, or the nearest key above it. */
  Location location() {
    return node().map(Node::location).orElseGet(this::key);
  }

  /** Where the key stands, or the nearest above it. */
  Location key() {
    return Pointers.nearestKey(document.root(), pointer);
  }

  Spot child(String key) {
    return new Spot(document, Pointers.child(pointer, key));
  }

  /** The last key, with the numbers of list items: {@code args[0]}; from 0, as in JSON paths. */
  String name() {
    List<String> parts = parts();
    int last = parts.size() - 1;
    while (last > 0 && INDEX.matcher(parts.get(last)).matches()) {
      last--;
    }
    return parts.isEmpty() ? "the file" : path(parts.subList(last, parts.size()));
  }

  /** {@code in spec.resources}; nothing for the root. */
  String in() {
    return pointer.isEmpty() ? "" : " in " + path(parts());
  }

  /** The value as a message quotes it. */
  String value() {
    return node().map(Spot::described).orElse("nothing");
  }

  /** The scalar as written, without quotes; empty for anything else. */
  String text() {
    return node().map(node -> node.match(m -> "", s -> "", Node.Scalar::text)).orElse("");
  }

  /** Keys of the mapping there, sorted. */
  Set<String> keys() {
    return new TreeSet<>(
        node()
            .map(
                n ->
                    n.match(
                        m -> m.entries().keySet(), s -> Set.<String>of(), s -> Set.<String>of()))
            .orElse(Set.of()));
  }

  boolean isNull() {
    return node().map(n -> n.match(m -> false, s -> false, Node.Scalar::isNull)).orElse(false);
  }

  boolean isText() {
    return node()
        .map(n -> n.match(m -> false, s -> false, scalar -> scalar.value() instanceof String))
        .orElse(false);
  }

  /** Whether it is a number or a boolean. */
  boolean isBare() {
    boolean scalar = node().map(n -> n.match(m -> false, s -> false, v -> true)).orElse(false);
    return scalar && !isNull() && !isText();
  }

  private static String described(Node node) {
    String text = node.described();
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }

  private List<String> parts() {
    return pointer.isEmpty()
        ? List.of()
        : Arrays.stream(pointer.substring(1).split("/", -1))
            .map(part -> part.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  private static String path(List<String> parts) {
    return parts.stream()
        .map(part -> INDEX.matcher(part).matches() ? "[" + part + "]" : "." + part)
        .collect(Collectors.joining())
        .substring(1);
  }
}
