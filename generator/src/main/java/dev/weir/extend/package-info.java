/** The platform's patches and FreeMarker extras over manifests. Depends on {@code manifest}. */
@NullMarked
package dev.weir.extend;

import org.jspecify.annotations.NullMarked;
