/**
 * The strict reader: holds any Kubernetes object against its CRD's own schema or the typed models,
 * and against what an API server refuses beyond shape. Pure: reads no file but its own resources.
 */
@NullMarked
package dev.weir.manifest.strict;

import org.jspecify.annotations.NullMarked;
