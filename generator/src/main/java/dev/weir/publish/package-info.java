/**
 * Commits the delivered tree to a delivery repository, or says why nothing was done. Depends on
 * {@code output}, {@code git} and, for the commit message, {@code extend}.
 */
@NullMarked
package dev.weir.publish;

import org.jspecify.annotations.NullMarked;
