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
      merged = new LayerMerge(layer.kind()).mapping(merged, layer.values(), LayerPath.ROOT);
    }
    return merged;
  }

  /** Nothing said yet. */
  static Merged.Tree nothing() {
    Leaf nobody = new Leaf("", "", Location.ofFile(""), LayerKind.BASELINE, Optional.empty());
    return new Merged.Tree(nobody, Map.of(), "");
  }

  private Merged.Tree mapping(@Nullable Merged base, Node.Mapping high, LayerPath path) {
    Map<String, Merged> entries = inherited(base, "");
    Node.Mapping said = path.isOptions() ? FlinkOptions.flattened(high) : high;
    for (String key : Alternatives.dropped(path.field(), said, entries.keySet())) {
      entries.computeIfPresent(key, (k, v) -> removed(path.child(k), high.location(), v));
    }
    said.entries().forEach((key, entry) -> put(entries, new Said(key, entry, path)));
    return new Merged.Tree(leaf(path, "{…}", high.location(), base), entries, "");
  }

  /** One entry of a layer. */
  private record Said(String key, Node.Entry entry, LayerPath parent) {

    Node value() {
      return entry.value();
    }

    boolean isNull() {
      return value().match(m -> false, s -> false, Node.Scalar::isNull);
    }
  }

  private void put(Map<String, Merged> entries, Said said) {
    String key = said.parent.isOptions() ? FlinkKeys.canonical(said.key) : said.key;
    LayerPath path = said.parent.child(key);
    if (said.parent.isOptions() && said.isNull()) {
      removeBelow(entries, key + ".", said);
    }
    entries.put(key, value(entries.get(key), said.value(), path, said.key));
  }

  /** A null at a prefix of options takes all of them away, as it does where they are nested. */
  private void removeBelow(Map<String, Merged> entries, String prefix, Said said) {
    entries.replaceAll(
        (key, value) ->
            key.startsWith(prefix)
                ? removed(said.parent.child(key), said.value().location(), value)
                : value);
  }

  private Merged value(@Nullable Merged base, Node high, LayerPath path, String key) {
    return high.match(
        mapping -> mapping(base, mapping, path),
        sequence -> sequence(base, sequence, path, key),
        scalar ->
            scalar.isNull()
                ? removed(path, scalar.location(), base)
                : new Merged.Value(
                    leaf(path, scalar.text(), scalar.location(), base), scalar, key));
  }

  private Merged.Removed removed(LayerPath path, Location location, @Nullable Merged base) {
    return new Merged.Removed(leaf(path, "null", location, base), Optional.ofNullable(base));
  }

  private Merged sequence(@Nullable Merged base, Node.Sequence high, LayerPath path, String key) {
    Optional<String> listKey = ListKeys.of(path.field());
    if (listKey.isEmpty() || !ListKeys.allNamed(high, listKey.get())) {
      return new Merged.Value(leaf(path, Texts.of(high), high.location(), base), high, key);
    }
    Map<String, Merged> entries = inherited(base, listKey.get());
    for (Node item : high.items()) {
      String name = ListKeys.name(item, listKey.get()).orElseThrow();
      LayerPath element = path.element(name);
      entries.put(name, value(entries.get(name), item, element, name));
    }
    return new Merged.Tree(leaf(path, "[…]", high.location(), base), entries, listKey.get());
  }

  private static Map<String, Merged> inherited(@Nullable Merged base, String listKey) {
    return base == null ? new LinkedHashMap<>() : new LinkedHashMap<>(base.entries(listKey));
  }

  private Leaf leaf(LayerPath path, String text, Location location, @Nullable Merged base) {
    Optional<Leaf> overrode = Optional.ofNullable(base).map(Merged::leaf);
    return new Leaf(path.shown(), text, location, layer, overrode);
  }
}
