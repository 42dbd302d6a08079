/**
 * What only the lineage of all environments together shows: jobs that get in each other's way.
 * Depends on {@code manifest.lineage}.
 */
@NullMarked
package dev.weir.check.lineage;

import org.jspecify.annotations.NullMarked;
