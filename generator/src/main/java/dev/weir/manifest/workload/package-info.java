/** What a workload needs around its Flink resource: identity, rights, network, disruption. */
@NullMarked
package dev.weir.manifest.workload;

import org.jspecify.annotations.NullMarked;
