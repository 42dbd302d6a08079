/** The only file input and output: rooted, size-limited, atomic. Depends on {@code diagnostic}. */
@NullMarked
package dev.weir.files;

import org.jspecify.annotations.NullMarked;
