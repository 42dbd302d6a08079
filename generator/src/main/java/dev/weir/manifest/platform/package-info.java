/**
 * The parts of the platform that Argo CD installs from charts: what each is to Argo CD, its chart's
 * values, and the objects beside it.
 */
@NullMarked
package dev.weir.manifest.platform;

import org.jspecify.annotations.NullMarked;
