/**
 * Renders results for people and machines; it never decides. Depends on the results of all stages.
 */
@NullMarked
package dev.weir.report;

import org.jspecify.annotations.NullMarked;
