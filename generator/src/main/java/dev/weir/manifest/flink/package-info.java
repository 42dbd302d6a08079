/**
 * The Flink kinds of a workload: FlinkDeployment, FlinkSessionJob, FlinkStateSnapshot and
 * FlinkBlueGreenDeployment, for Apache's operator and for EMR's. One class an area of Flink's
 * options.
 */
@NullMarked
package dev.weir.manifest.flink;

import org.jspecify.annotations.NullMarked;
