package dev.weir.publish;

import dev.weir.diagnostic.EnvironmentException;
import java.util.Optional;

/** What a repository that is just a repository offers. */
record NoPullRequests() implements PullRequests {

  @Override
  public boolean areOffered() {
    return false;
  }

  @Override
  public Optional<Open> find(Ends ends) {
    return Optional.empty();
  }

  @Override
  public Open open(Ends ends, Text text) {
    throw new EnvironmentException("there are no pull requests");
  }

  @Override
  public void rewrite(Open open, Text text) {
    throw new EnvironmentException("there are no pull requests");
  }
}
