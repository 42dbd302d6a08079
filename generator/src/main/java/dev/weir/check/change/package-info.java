/**
 * What a change from the previous state to the next would lose or break. Depends on {@code
 * manifest}.
 */
@NullMarked
package dev.weir.check.change;

import org.jspecify.annotations.NullMarked;
