package dev.weir.resolve;

import dev.weir.diagnostic.Location;
import dev.weir.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays one layer over what lower layers say: mappings merge deeply, lists that people extend merge
 * by name, everything else replaces, and {@code null} takes away.
 */
final class LayerMerge {

  private final LayerKind layer;

  private LayerMerge(LayerKind layer) {
    this.layer = layer;
  }

  /** The merge of all layers, lowest first, over what {@code base} already holds. */
  static Merged.Tree over(Merged.Tree base, List<Layer> layers) {
    Merged.Tree merged = base;
    for (Layer layer : layers) {
      merged = new LayerMerge(layer.kind()).mapping(merged, layer.values(), "");
    }
    return merged;
  }

  /** Nothing said yet. */
  static Merged.Tree nothing() {
    Leaf nobody = new Leaf("", "", Location.ofFile(""), LayerKind.BASELINE, Optional.empty());
    return new Merged.Tree(nobody, Map.of(), "");
  }

  private Merged.Tree mapping(@Nullable Merged base, Node.Mapping high, String path) {
    Map<String, Merged> entries = inherited(base, "");
    Node.Mapping said = path.equals(FlinkOptions.FIELD) ? FlinkOptions.flattened(high) : high;
    said.entries().forEach((key, entry) -> put(entries, key, entry, path));
    return new Merged.Tree(leaf(path, "{…}", high.location(), base), entries, "");
  }

  private void put(Map<String, Merged> entries, String key, Node.Entry entry, String parent) {
    String path = parent.isEmpty() ? key : parent + "." + key;
    if (parent.equals(FlinkOptions.FIELD)) {
      String canonical = FlinkKeys.canonical(key);
      if (isNull(entry.value())) {
        entries.keySet().removeIf(k -> k.startsWith(canonical + "."));
      }
      entries.put(canonical, value(entries.get(canonical), entry.value(), path));
      return;
    }
    entries.put(key, value(entries.get(key), entry.value(), path));
  }

  private static boolean isNull(Node node) {
    return node.match(m -> false, s -> false, Node.Scalar::isNull);
  }

  private Merged value(@Nullable Merged base, Node high, String path) {
    return high.match(
        mapping -> mapping(base, mapping, path),
        sequence -> sequence(base, sequence, path),
        scalar -> scalar(base, scalar, path));
  }

  private Merged scalar(@Nullable Merged base, Node.Scalar high, String path) {
    Leaf leaf = leaf(path, high.isNull() ? "null" : high.text(), high.location(), base);
    return high.isNull() ? new Merged.Removed(leaf) : new Merged.Value(leaf, high);
  }

  private Merged sequence(@Nullable Merged base, Node.Sequence high, String path) {
    Optional<String> listKey = ListKeys.of(path);
    if (listKey.isEmpty() || !allNamed(high, listKey.get())) {
      return new Merged.Value(leaf(path, Texts.of(high), high.location(), base), high);
    }
    Map<String, Merged> entries = inherited(base, listKey.get());
    for (Node item : high.items()) {
      Node.Mapping element = (Node.Mapping) item;
      String name = name(element, listKey.get()).orElseThrow();
      entries.put(name, mapping(entries.get(name), element, path));
    }
    return new Merged.Tree(leaf(path, "[…]", high.location(), base), entries, listKey.get());
  }

  private static boolean allNamed(Node.Sequence list, String key) {
    return list.items().stream()
        .allMatch(item -> item.match(m -> name(m, key).isPresent(), s -> false, s -> false));
  }

  private static Optional<String> name(Node.Mapping element, String key) {
    Node name = element.get(key);
    return name instanceof Node.Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Map<String, Merged> inherited(@Nullable Merged base, String listKey) {
    return Merged.tree(base)
        .filter(tree -> tree.listKey().equals(listKey))
        .map(tree -> new LinkedHashMap<>(tree.entries()))
        .orElseGet(LinkedHashMap::new);
  }

  private Leaf leaf(String path, String text, Location location, @Nullable Merged base) {
    Optional<Leaf> overrode =
        base == null || base instanceof Merged.Tree ? Optional.empty() : Optional.of(base.leaf());
    return new Leaf(path, text, location, layer, overrode);
  }
}
