/** Wires the stages. Depends on every stage. */
@NullMarked
package dev.weir.pipeline;

import org.jspecify.annotations.NullMarked;
