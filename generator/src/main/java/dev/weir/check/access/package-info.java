/**
 * What is wrong with data systems and with the access that jobs ask for. Depends on {@code
 * manifest.lineage}, which knows what a system physically is.
 */
@NullMarked
package dev.weir.check.access;

import org.jspecify.annotations.NullMarked;
