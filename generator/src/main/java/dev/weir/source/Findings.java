package dev.weir.source;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What reading one file has found so far. */
final class Findings {

  /** With these alone, the tree still says everything that the person wrote. */
  private static final Set<Code> TREE_IS_WHOLE =
      Set.of(
          SourceCodes.BYTE_ORDER_MARK,
          SourceCodes.TAB,
          SourceCodes.DUPLICATE_KEY,
          SourceCodes.YES_NO,
          SourceCodes.LEADING_ZERO);

  private final List<Diagnostic> all = new ArrayList<>();
  private final Map<Code, Integer> counts = new TreeMap<>();

  /** What to say about one place. */
  record Text(String found, String expected, String action) {}

  /** Keeps the finding, unless the file has more of its kind than anyone would read. */
  void add(Code code, Location location, Text text) {
    if (isFull(code)) {
      return;
    }
    counts.merge(code, 1, Integer::sum);
    all.add(Diagnostic.of(code, location, text.found(), text.expected(), text.action()));
  }

  boolean has(Code code) {
    return counts.containsKey(code);
  }

  int count(Code code) {
    return counts.getOrDefault(code, 0);
  }

  /** Whether further findings of this kind are dropped. */
  boolean isFull(Code code) {
    return count(code) >= Limits.FINDINGS_OF_ONE_KIND;
  }

  boolean treeIsWhole() {
    return TREE_IS_WHOLE.containsAll(counts.keySet());
  }

  Diagnostics diagnostics() {
    return Diagnostics.of(all);
  }
}
