package dev.weir.resolve;

import java.util.Map;
import java.util.TreeMap;

/** The history of every value of a merged tree, by path. */
final class Leaves {

  private Leaves() {}

  /**
   * By {@link Leaf#path}: paths with dots; elements of lists that merge by name have the name in
   * brackets: {@code env[LOG_LEVEL].value}. Options have their newest spelling. What was taken away
   * is absent.
   */
  static Map<String, Leaf> of(Merged.Tree tree) {
    Map<String, Leaf> leaves = new TreeMap<>();
    tree.entries().values().forEach(entry -> collect(leaves, entry));
    return leaves;
  }

  private static void collect(Map<String, Leaf> leaves, Merged merged) {
    if (merged instanceof Merged.Removed) {
      return;
    }
    leaves.put(merged.leaf().path(), merged.leaf());
    merged.asTree().ifPresent(tree -> tree.entries().values().forEach(e -> collect(leaves, e)));
  }
}
