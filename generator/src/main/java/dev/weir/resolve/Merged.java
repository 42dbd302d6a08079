package dev.weir.resolve;

import dev.weir.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value after merging some layers, with the history of every part. */
sealed interface Merged {

  /** Who set it last. */
  Leaf leaf();

  /**
   * A mapping, or a list whose elements are known by a key and merge one by one.
   *
   * @param entries in the order in which they were first said
   * @param listKey the field that names an element; empty for a mapping
   */
  record Tree(Leaf leaf, Map<String, Merged> entries, String listKey) implements Merged {

    public Tree {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Nullable Merged get(String key) {
      return entries.get(key);
    }
  }

  /**
   * A scalar, or a list that is replaced as a whole.
   *
   * @param key the last part of its path as the file writes it
   */
  record Value(Leaf leaf, Node node, String key) implements Merged {}

  /**
   * Taken away by a {@code null}; a higher layer may set it again.
   *
   * @param before what was taken away, for the history of what comes in its place
   */
  record Removed(Leaf leaf, Optional<Merged> before) implements Merged {

    /** What was taken away, each part as taken away by itself, so that its history goes on. */
    Map<String, Merged> parts(String listKey) {
      Map<String, Merged> parts = new LinkedHashMap<>();
      before.ifPresent(
          lower ->
              lower
                  .entries(listKey)
                  .forEach(
                      (key, part) -> parts.put(key, new Removed(of(part), Optional.of(part)))));
      return parts;
    }

    private Leaf of(Merged part) {
      Optional<Leaf> overrode = Optional.of(part.leaf());
      return new Leaf(part.leaf().path(), "null", leaf.location(), leaf.layer(), overrode);
    }
  }

  /** The entries to lay a mapping over, or a list whose elements {@code listKey} names. */
  default Map<String, Merged> entries(String listKey) {
    if (this instanceof Removed removed) {
      return removed.parts(listKey);
    }
    return this instanceof Tree tree && tree.listKey().equals(listKey) ? tree.entries() : Map.of();
  }

  /** The tree at a key, when there is one. */
  static Optional<Tree> tree(@Nullable Merged merged) {
    return merged == null ? Optional.empty() : merged.asTree();
  }

  /** This as a tree; empty when it is none. */
  default Optional<Tree> asTree() {
    return this instanceof Tree tree ? Optional.of(tree) : Optional.empty();
  }
}
