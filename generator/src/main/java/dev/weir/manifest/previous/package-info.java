/**
 * What was delivered before, and how it differs from what is to be delivered: for all who judge a
 * change. Depends on {@code source} and the kinds of things in {@code manifest} itself.
 */
@NullMarked
package dev.weir.manifest.previous;

import org.jspecify.annotations.NullMarked;
