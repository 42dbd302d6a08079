/**
 * Pure: a resolved workload in, manifests out; fabric8 and the Flink types are used here and
 * nowhere else. Depends on {@code resolve}.
 */
@NullMarked
package dev.weir.manifest;

import org.jspecify.annotations.NullMarked;
