/**
 * Would we accept what is delivered: real Rego, embedded or on a server. Depends on {@code
 * manifest}.
 */
@NullMarked
package dev.weir.policy;

import org.jspecify.annotations.NullMarked;
