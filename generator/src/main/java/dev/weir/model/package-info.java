/**
 * Values that cannot be wrong: names, image references, memory sizes, versions, ARNs. Depends on
 * {@code diagnostic}.
 */
@NullMarked
package dev.weir.model;

import org.jspecify.annotations.NullMarked;
