/**
 * Reads input files into trees whose every key and value knows its place. Depends on {@code
 * diagnostic}, {@code model}, {@code files} and {@code git}.
 */
@NullMarked
package dev.weir.source;

import org.jspecify.annotations.NullMarked;
