/** Proofs over the whole pipeline: whole repositories in, whole delivered trees out. */
@NullMarked
package dev.weir.scenario;

import org.jspecify.annotations.NullMarked;
