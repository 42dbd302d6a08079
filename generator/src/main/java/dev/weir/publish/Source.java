package dev.weir.publish;

import dev.weir.git.CommitFacts;
import dev.weir.git.Person;
import dev.weir.git.SourceHistory;

/**
 * Where the inputs of a run come from.
 *
 * @param owner who answers for the delivered trees: organization and platform, {@code acme/flink}
 * @param repository address of the inputs' repository without credentials; empty when unknown
 * @param commit the commit that was read
 * @param history its history
 * @param maker what renders
 */
public record Source(
    String owner, String repository, CommitFacts commit, SourceHistory history, Maker maker) {

  private static final String NAME = "Weir";
  private static final String EMAIL = "weir@weir.dev";

  /**
   * What made a tree of inputs.
   *
   * @param version Weir's own
   * @param inputs digest of all inputs
   * @param policies digest of all policies
   */
  public record Maker(String version, String inputs, String policies) {}

  /** The same with another address of the repository. */
  Source of(String address) {
    return new Source(owner, address, commit, history, maker);
  }

  /** Who makes the delivered commits, at the time of the source commit. */
  Person weir() {
    return new Person(NAME, EMAIL, commit.committed());
  }
}
