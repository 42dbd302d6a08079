/**
 * Reads input files into trees whose every key and value knows its place. Depends on {@code
 * diagnostic}, {@code model} and {@code files}.
 */
@NullMarked
package dev.weir.source;

import org.jspecify.annotations.NullMarked;
