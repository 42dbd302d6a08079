/**
 * Waivers: which findings of policies they excuse, and what is to be said of them. Depends on
 * {@code policy.bundle}.
 */
@NullMarked
package dev.weir.policy.waiver;

import org.jspecify.annotations.NullMarked;
