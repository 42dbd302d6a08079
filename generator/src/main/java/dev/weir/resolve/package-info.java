/**
 * Merges the layers into one fully decided job per environment, with provenance. Depends on {@code
 * config}.
 */
@NullMarked
package dev.weir.resolve;

import org.jspecify.annotations.NullMarked;
