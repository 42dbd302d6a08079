package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.git.DeliveredCommit;
import java.util.List;

/** What others committed to a delivered branch, which the next delivery would undo. */
record ForeignCommits(Delivery delivery) {

  List<Diagnostic> of(Branch branch) {
    return branch.foreign().stream().map(commit -> finding(branch, commit)).toList();
  }

  private Diagnostic finding(Branch branch, DeliveredCommit commit) {
    boolean production = delivery.isProduction();
    String subject = commit.facts().subject();
    Diagnostic finding =
        Diagnostic.of(
            PublishCodes.FOREIGN,
            delivery.place(),
            "commit "
                + commit.facts().shortId()
                + " by "
                + commit.facts().author().name()
                + " on branch \""
                + branch.name()
                + "\", \""
                + (subject.length() > 72 ? subject.substring(0, 72) + "…" : subject)
                + "\", holds what no inputs say",
            "commits of Weir alone, and merges of its trees",
            production
                ? "bring the change into the inputs, revert the commit in the delivery repository, then"
                    + " publish"
                : "bring the change into the inputs if it is to stay: this delivery undoes it");
    return production ? finding.as(Severity.ERROR) : finding;
  }
}
