package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.output.RenderedTree;
import dev.weir.output.Scope;
import dev.weir.policy.waiver.WaiverUse;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param tree the delivered files of all selected units without an error
 * @param scope the part of the delivered tree that the run is about
 * @param counts what was looked at
 * @param waivers those in force that concern it, with what they excuse
 * @param comparedWith the previous state that findings come from too, in words; empty without one
 */
public record Rendering(
    RenderedTree tree,
    Scope scope,
    Counts counts,
    Diagnostics diagnostics,
    List<WaiverUse> waivers,
    Optional<String> comparedWith) {

  /** The same with more findings, as far as they are of the selection. */
  Rendering plus(Diagnostics more, Selection selection) {
    return new Rendering(
        tree,
        scope,
        counts,
        diagnostics.plus(Findings.selected(more, selection)),
        waivers,
        comparedWith);
  }

  /** The same after a comparison with a previous state. */
  Rendering compared(String words, Diagnostics changes) {
    return new Rendering(
        tree, scope, counts, diagnostics.plus(changes), waivers, Optional.of(words));
  }
}
