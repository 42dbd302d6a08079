package dev.weir.check.lineage;

import dev.weir.manifest.lineage.Touch;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/**
 * All environments of a repository with everything that their jobs touch.
 *
 * @param touches in the order of environments, teams and jobs
 */
record Company(
    List<ResolvedEnvironment> environments, List<Touch> touches, KafkaClusters clusters) {

  static Company of(List<ResolvedEnvironment> environments) {
    List<Touch> touches = environments.stream().flatMap(e -> Touch.of(e).stream()).toList();
    return new Company(environments, touches, KafkaClusters.of(environments));
  }

  /** What jobs that run touch; one that is suspended or retired is in nobody's way. */
  List<Touch> active() {
    return touches.stream().filter(Touch::isActive).toList();
  }
}
