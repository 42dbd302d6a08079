package dev.weir.manifest.workload;

import dev.weir.manifest.Target;
import java.util.List;

/** One reason for flows. */
interface FlowSource {

  /** The flows that a workload needs for this reason; none when the reason does not hold. */
  List<Flow> flows(Target target);
}
