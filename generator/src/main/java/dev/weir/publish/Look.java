package dev.weir.publish;

import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import java.util.Optional;

/**
 * The delivery repository at one moment, as far as a delivery looks at it.
 *
 * @param target the branch to commit to
 * @param synced the branch that Argo CD syncs; often the same
 */
record Look(Branch target, Branch synced) {

  static Look at(DeliveryClone clone, Delivery delivery) {
    clone.fetch(delivery.branches());
    Branch target = Branch.of(clone, delivery.target());
    return delivery.hasReview()
        ? new Look(target, Branch.of(clone, delivery.synced()))
        : new Look(target, target);
  }

  Optional<DeliveredCommit> head() {
    return target.head();
  }

  /** What the next commit is laid over: the target's head, else what is synced. */
  Optional<DeliveredCommit> before() {
    return head().or(synced::head);
  }
}
