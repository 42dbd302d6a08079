/**
 * What the platform decides about policies: parameters, and the levels of rules. Depends on {@code
 * policy.bundle}.
 */
@NullMarked
package dev.weir.policy.parameters;

import org.jspecify.annotations.NullMarked;
