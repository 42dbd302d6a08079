/**
 * Who reads and writes what: the lineage of an environment, by what data physically is. Depends on
 * {@code resolve}.
 */
@NullMarked
package dev.weir.manifest.lineage;

import org.jspecify.annotations.NullMarked;
