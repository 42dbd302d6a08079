/**
 * Files, SQL, log configuration and references to Secrets of workloads. Depends on {@code resolve}.
 */
@NullMarked
package dev.weir.manifest.config;

import org.jspecify.annotations.NullMarked;
