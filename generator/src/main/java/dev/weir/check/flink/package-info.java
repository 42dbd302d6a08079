/**
 * Would Flink and its operator take the job, and would its state survive. Depends on {@code
 * check.scope}.
 */
@NullMarked
package dev.weir.check.flink;

import org.jspecify.annotations.NullMarked;
