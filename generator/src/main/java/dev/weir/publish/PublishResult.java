package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import java.util.List;
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
 * @param review what became of its pull request; empty when none was asked for
 */
public record PublishResult(
    Outcome outcome,
    String branch,
    SortedSet<String> environments,
    Optional<String> commit,
    String source,
    String why,
    Files files,
    Diagnostics findings,
    Optional<Review> review) {

  public PublishResult {
    environments = new TreeSet<>(environments);
  }

  /** The same with what became of its pull request. */
  PublishResult with(Review seen) {
    return new PublishResult(
        outcome, branch, environments, commit, source, why, files, findings, Optional.of(seen));
  }

  /** The same with another finding. */
  PublishResult with(Diagnostic finding) {
    return new PublishResult(
        outcome,
        branch,
        environments,
        commit,
        source,
        why,
        files,
        findings.plus(Diagnostics.of(List.of(finding))),
        review);
  }

  /** How many files differ from what was there. */
  public record Files(int added, int changed, int removed) {

    static Files none() {
      return new Files(0, 0, 0);
    }
  }
}
