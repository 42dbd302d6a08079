package dev.weir.publish;

import dev.weir.diagnostic.EnvironmentException;
import java.util.Optional;

/**
 * The pull requests of a delivery repository. Every method may throw an {@link
 * EnvironmentException} that says why the server did not do it.
 */
public interface PullRequests {

  /**
   * A pull request that is open.
   *
   * @param address where people look at it
   */
  record Open(int number, String address) {}

  /** The branch that is to be merged, and the one that it is merged into. */
  record Ends(String head, String base) {}

  /** What people read. */
  record Text(String title, String body) {}

  /** None are to be had: the repository is on no server that has them, or on one unknown here. */
  static PullRequests none() {
    return new NoPullRequests();
  }

  /** Whether any are to be had. */
  boolean areOffered();

  /** The open one between two branches. */
  Optional<Open> find(Ends ends);

  /** Opens one. */
  Open open(Ends ends, Text text);

  /** Gives one another text. */
  void rewrite(Open open, Text text);
}
