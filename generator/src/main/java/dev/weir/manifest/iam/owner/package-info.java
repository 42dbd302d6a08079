/**
 * What owners of foreign accounts have to apply, so that a workload's role reaches what is theirs.
 * Pure.
 */
@NullMarked
package dev.weir.manifest.iam.owner;

import org.jspecify.annotations.NullMarked;
