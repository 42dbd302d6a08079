package dev.weir.source;

import dev.weir.diagnostic.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds places in a tree by JSON pointer (RFC 6901), as schema errors name them. */
public final class Pointers {

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Pointers() {}

  /** The value at the pointer; the empty pointer is the root. Empty when nothing is there. */
  public static Optional<Node> value(Node root, String pointer) {
    Optional<Node> at = Optional.of(root);
    for (String part : parts(pointer)) {
      at = at.flatMap(node -> child(node, part));
    }
    return at;
  }

  /**
   * Where the key stands that the pointer ends with; for a list item and for the root, which have
   * no key, where the value stands. Empty when nothing is there.
   */
  public static Optional<Location> key(Node root, String pointer) {
    List<String> parts = parts(pointer);
    if (parts.isEmpty()) {
      return Optional.of(root.location());
    }
    String last = parts.get(parts.size() - 1);
    return value(root, pointer.substring(0, pointer.lastIndexOf('/')))
        .flatMap(parent -> key(last, parent));
  }

  /**
   * The key at the pointer or, when nothing is there, at the nearest pointer above it: where to
   * point when something is missing.
   */
  public static Location nearestKey(Node root, String pointer) {
    String at = pointer;
    Optional<Location> found = key(root, at);
    while (found.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
      found = key(root, at);
    }
    return found.get();
  }

  /** The pointer to {@code key} in what {@code pointer} points at. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static Optional<Location> key(String key, Node parent) {
    return parent.match(
        mapping -> Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::key),
        sequence -> child(sequence, key).map(Node::location),
        scalar -> Optional.empty());
  }

  private static Optional<Node> child(Node parent, String part) {
    return parent.match(
        mapping -> Optional.ofNullable(mapping.get(part)),
        sequence -> item(sequence, part),
        scalar -> Optional.empty());
  }

  private static Optional<Node> item(Node.Sequence sequence, String part) {
    if (!INDEX.matcher(part).matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(part);
    return index < sequence.items().size()
        ? Optional.of(sequence.items().get(index))
        : Optional.empty();
  }

  private static List<String> parts(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException("not a JSON pointer: " + pointer);
    }
    return Arrays.stream(pointer.substring(1).split("/", -1))
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
