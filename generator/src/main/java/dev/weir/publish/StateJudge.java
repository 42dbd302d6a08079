package dev.weir.publish;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.source.SourceTree;

/** Says what a delivery would lose of what is delivered. */
@FunctionalInterface
public interface StateJudge {

  /**
   * Judges one delivery.
   *
   * @param delivered what Argo CD syncs now of its environments and of those that they take jobs
   *     from
   */
  Diagnostics judge(Delivery delivery, SourceTree delivered);
}
