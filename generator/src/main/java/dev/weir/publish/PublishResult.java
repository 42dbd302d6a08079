package dev.weir.publish;

import dev.weir.diagnostic.Diagnostics;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of one branch.
 *
 * @param commit the branch's head after the run, as far as it is known
 * @param source the commit of the inputs
 * @param why in words; empty where the outcome says all
 * @param files how many files the commit changes
 * @param findings about this branch
 */
public record PublishResult(
    Outcome outcome,
    String branch,
    SortedSet<String> environments,
    Optional<String> commit,
    String source,
    String why,
    Files files,
    Diagnostics findings) {

  public PublishResult {
    environments = new TreeSet<>(environments);
  }

  /** How many files differ from what was there. */
  public record Files(int added, int changed, int removed) {

    static Files none() {
      return new Files(0, 0, 0);
    }
  }
}
