/**
 * Canonical bytes, the output tree, its diff and its staged write. Depends on {@code manifest} and
 * {@code files}.
 */
@NullMarked
package dev.weir.output;

import org.jspecify.annotations.NullMarked;
