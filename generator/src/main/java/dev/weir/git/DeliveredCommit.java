package dev.weir.git;

import java.util.List;
import java.util.Optional;

/**
 * A commit of a delivery repository.
 *
 * @param content name of its tree without what stands beside the content
 * @param note what Weir noted of it; empty when it noted nothing
 * @param parents as far as the history is there
 * @param isFirst whether it has no parents, here or anywhere
 */
public record DeliveredCommit(
    CommitFacts facts,
    String content,
    Optional<String> note,
    List<String> parents,
    boolean isFirst) {

  public DeliveredCommit {
    parents = List.copyOf(parents);
  }

  public String id() {
    return facts.id();
  }
}
