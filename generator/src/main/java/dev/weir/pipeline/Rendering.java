package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.output.RenderedTree;
import dev.weir.output.Scope;

/**
 * What a run came to.
 *
 * @param tree the delivered files of all selected units without an error
 * @param scope the part of the delivered tree that the run is about
 * @param counts what was looked at
 */
public record Rendering(RenderedTree tree, Scope scope, Counts counts, Diagnostics diagnostics) {}
