/** What a workload's pods have to reach outside their cluster, and how a rule can name it. */
@NullMarked
package dev.weir.manifest.reach;

import org.jspecify.annotations.NullMarked;
