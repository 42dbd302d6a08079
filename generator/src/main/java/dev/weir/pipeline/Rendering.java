package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.output.RenderedTree;
import dev.weir.output.Scope;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param tree the delivered files of all selected units without an error
 * @param scope the part of the delivered tree that the run is about
 * @param counts what was looked at
 * @param comparedWith the previous state that findings come from too, in words; empty without one
 */
public record Rendering(
    RenderedTree tree,
    Scope scope,
    Counts counts,
    Diagnostics diagnostics,
    Optional<String> comparedWith) {

  /** The same after a comparison with a previous state. */
  Rendering compared(String words, Diagnostics changes) {
    return new Rendering(tree, scope, counts, diagnostics.plus(changes), Optional.of(words));
  }
}
