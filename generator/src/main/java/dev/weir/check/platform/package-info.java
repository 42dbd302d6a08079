/**
 * Has the environment what the job names, and is the job within the platform's bounds. Depends on
 * {@code check.scope}.
 */
@NullMarked
package dev.weir.check.platform;

import org.jspecify.annotations.NullMarked;
