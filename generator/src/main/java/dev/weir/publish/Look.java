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

  /** What the next commit changes: the target's head, else what is synced. */
  Optional<DeliveredCommit> before(String content) {
    return head().filter(commit -> !commit.content().equals(content)).or(synced::head);
  }

  /**
   * Whether somebody merged or reverted what is synced, to something else than lies here, since the
   * last commit: until that is a parent, a pull request conflicts, or takes the change for merged.
   */
  boolean lacksSynced() {
    if (head().isEmpty() || synced.head().isEmpty()) {
      return false;
    }
    DeliveredCommit other = synced.head().get();
    return !head().get().content().equals(other.content())
        && !target.merged().equals(Optional.of(other.id()));
  }
}
