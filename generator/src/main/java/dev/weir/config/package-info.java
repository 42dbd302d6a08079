/**
 * Checks input files against their JSON Schemas and binds them to records. Depends on {@code
 * source}.
 */
@NullMarked
package dev.weir.config;

import org.jspecify.annotations.NullMarked;
