/**
 * Policy bundles: their sources, what they say of themselves, and how they are compiled. Depends on
 * {@code policy.engine} and {@code manifest}.
 */
@NullMarked
package dev.weir.policy.bundle;

import org.jspecify.annotations.NullMarked;
