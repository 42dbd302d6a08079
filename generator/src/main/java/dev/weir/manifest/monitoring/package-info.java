/** PodMonitors, alerts and dashboards of workloads and teams. Depends on {@code resolve}. */
@NullMarked
package dev.weir.manifest.monitoring;

import org.jspecify.annotations.NullMarked;
