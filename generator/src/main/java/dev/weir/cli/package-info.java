/**
 * Flags in, exit code out; the only clock, environment variables and standard streams. Depends on
 * {@code pipeline} and {@code report}, on the values that they hand out, on {@code output} and on
 * {@code files}.
 */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
