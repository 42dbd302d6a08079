/** OPA's built-in functions that its Wasm modules leave to the host. */
@NullMarked
package dev.weir.policy.engine.builtin;

import org.jspecify.annotations.NullMarked;
