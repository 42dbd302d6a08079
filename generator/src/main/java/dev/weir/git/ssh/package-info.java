/**
 * SSH for JGit: which keys are shown, which servers are believed, and that nothing but the command
 * line says so.
 */
@NullMarked
package dev.weir.git.ssh;

import org.jspecify.annotations.NullMarked;
