/**
 * Flags in, exit code out; the only clock, environment variables and standard streams. Depends on
 * {@code pipeline} and {@code report}.
 */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
