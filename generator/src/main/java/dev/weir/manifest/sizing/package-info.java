/**
 * How much of a cluster a workload and a team can need at most; quota and checks share the figures.
 * Depends on {@code resolve}.
 */
@NullMarked
package dev.weir.manifest.sizing;

import org.jspecify.annotations.NullMarked;
