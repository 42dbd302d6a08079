package dev.weir.resolve;

import dev.weir.diagnostic.Location;
import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up names and their places in input files. */
final class Places {

  private static final Map<String, Node.Entry> NO_ENTRIES = Map.of();

  private Places() {}

  /** A text in a file with its place. */
  record Text(String value, Location location) {}

  /** The text at a pointer. */
  static Optional<Text> text(Document file, String pointer) {
    return Pointers.value(file.root(), pointer)
        .flatMap(node -> node.match(m -> none(), s -> none(), scalar -> Optional.of(of(scalar))));
  }

  /** The texts of the list at a pointer. */
  static List<Text> texts(Document file, String pointer) {
    return Pointers.value(file.root(), pointer)
        .map(
            node ->
                node.match(
                    m -> List.<Text>of(),
                    list -> list.items().stream().flatMap(i -> scalar(i).stream()).toList(),
                    s -> List.<Text>of()))
        .orElse(List.of());
  }

  /** The keys of the mapping at a pointer. */
  static List<Text> keys(Document file, String pointer) {
    return mapping(file, pointer).entrySet().stream()
        .map(e -> new Text(e.getKey(), e.getValue().key()))
        .toList();
  }

  /** The values of the mapping at a pointer that are texts. */
  static List<Text> values(Document file, String pointer) {
    return mapping(file, pointer).values().stream()
        .flatMap(entry -> scalar(entry.value()).stream())
        .toList();
  }

  /** The name that the file gives itself, where findings about the whole of it point. */
  static Location name(Document file) {
    return text(file, "/metadata/name").map(Text::location).orElse(file.root().location());
  }

  /** Where the key at a pointer stands, or the nearest above it. */
  static Location key(Document file, String pointer) {
    return Pointers.nearestKey(file.root(), pointer);
  }

  private static Map<String, Node.Entry> mapping(Document file, String pointer) {
    return Pointers.value(file.root(), pointer)
        .map(node -> node.match(Node.Mapping::entries, s -> NO_ENTRIES, s -> NO_ENTRIES))
        .orElse(Map.of());
  }

  private static Optional<Text> none() {
    return Optional.empty();
  }

  private static Optional<Text> scalar(Node node) {
    return node.match(m -> none(), s -> none(), scalar -> Optional.of(of(scalar)));
  }

  private static Text of(Node.Scalar scalar) {
    return new Text(scalar.text(), scalar.location());
  }
}
