package dev.weir.publish;

import java.util.Optional;

/**
 * What became of the pull request of a delivery.
 *
 * @param address where people look at it; empty when none is open, as far as is known
 */
public record Review(State state, Optional<String> address) {

  /** How it ended. */
  public enum State {
    OPENED("pull request opened"),
    UPDATED("pull request updated"),
    /** It was open already and says what it should. */
    KEPT("pull request open"),
    /** The synced branch holds the tree already, or is the one that was written. */
    NOT_NEEDED("no pull request is needed"),
    /** The server has none that Weir can open. */
    NOT_OFFERED("no pull request was opened"),
    /** The server did not do it. */
    FAILED("no pull request was opened");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  static Review without(State state) {
    return new Review(state, Optional.empty());
  }

  static Review of(State state, PullRequests.Open open) {
    return new Review(state, Optional.of(open.address()));
  }

  /** For people. */
  public String words() {
    return state.words + address.map(url -> ": " + url).orElse("");
  }
}
