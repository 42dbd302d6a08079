package dev.weir.output;

import java.util.List;

/**
 * What a write did.
 *
 * @param written files that are new or have new bytes
 * @param unchanged files that were left untouched
 * @param removed files that it owned and that are generated no longer
 * @param foreign files inside the tree that Weir does not own and left alone, sorted
 */
public record WriteResult(int written, int unchanged, int removed, List<String> foreign) {

  public WriteResult {
    foreign = List.copyOf(foreign);
  }
}
