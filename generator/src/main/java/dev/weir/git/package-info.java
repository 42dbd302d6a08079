/**
 * The only JGit: reads what a commit holds, without a network, hooks or the machine's settings.
 * Depends on {@code diagnostic}, {@code model} and {@code files}.
 */
@NullMarked
package dev.weir.git;

import org.jspecify.annotations.NullMarked;
