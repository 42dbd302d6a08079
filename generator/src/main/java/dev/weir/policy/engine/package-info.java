/** Evaluates compiled Rego: in this process or on a server. Depends on {@code diagnostic}. */
@NullMarked
package dev.weir.policy.engine;

import org.jspecify.annotations.NullMarked;
