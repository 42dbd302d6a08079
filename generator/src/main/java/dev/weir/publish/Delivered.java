package dev.weir.publish;

import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import java.util.Optional;

/**
 * A branch as it was delivered.
 *
 * @param marker what its tree says of itself
 */
public record Delivered(String branch, DeliveredCommit head, Marker marker) {

  /** What is delivered on a branch that was fetched; empty when it holds no tree of Weir's. */
  public static Optional<Delivered> on(DeliveryClone repository, String branch) {
    Branch found = Branch.of(repository, branch);
    return found
        .head()
        .flatMap(head -> found.marker().map(marker -> new Delivered(branch, head, marker)));
  }
}
