package dev.weir.resolve;

import java.util.Map;
import java.util.TreeMap;

/** The history of every value of a merged tree, by path. */
final class Leaves {

  private Leaves() {}

  /**
   * Paths with dots; elements of lists that merge by name have the name in brackets: {@code
   * env[LOG_LEVEL].value}. Options keep their newest spelling. What was taken away is absent.
   */
  static Map<String, Leaf> of(Merged.Tree tree) {
    Map<String, Leaf> leaves = new TreeMap<>();
    collect(leaves, "", tree);
    return leaves;
  }

  private static void collect(Map<String, Leaf> leaves, String path, Merged merged) {
    if (merged instanceof Merged.Removed) {
      return;
    }
    if (!path.isEmpty()) {
      leaves.put(path, merged.leaf());
    }
    if (merged instanceof Merged.Tree tree) {
      tree.entries().forEach((key, value) -> collect(leaves, child(path, key, tree), value));
    }
  }

  private static String child(String path, String key, Merged.Tree parent) {
    if (!parent.listKey().isEmpty()) {
      return path + "[" + key + "]";
    }
    return path.isEmpty() ? key : path + "." + key;
  }
}
