package dev.weir.publish;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.git.DeliveredCommit;
import java.util.Optional;

/**
 * Makes the results of one delivery.
 *
 * @param source the commit of the inputs
 * @param findings so far
 */
record Results(Delivery delivery, String source, Diagnostics findings) {

  Results(Delivery delivery, String source) {
    this(delivery, source, Diagnostics.none());
  }

  Results with(Diagnostics more) {
    return new Results(delivery, source, findings.plus(more));
  }

  PublishResult published(String commit, PublishResult.Files files, Look look) {
    String why = look.head().isEmpty() ? "the branch is new" : "";
    return result(Outcome.PUBLISHED, Optional.of(commit), why, files);
  }

  PublishResult wouldPublish(PublishResult.Files files, Look look) {
    return result(Outcome.PUBLISHED, head(look), "a dry run: nothing was pushed", files);
  }

  PublishResult unchanged(Look look) {
    return result(Outcome.UNCHANGED, head(look), "", PublishResult.Files.none());
  }

  PublishResult superseded(Look look) {
    String newer = look.target().source().orElse("");
    return result(
        Outcome.SUPERSEDED,
        head(look),
        "the branch comes of "
            + newer.substring(0, Math.min(10, newer.length()))
            + ", a descendant",
        PublishResult.Files.none());
  }

  PublishResult refused(Look look) {
    return result(Outcome.REFUSED, head(look), "", PublishResult.Files.none());
  }

  PublishResult refused(String why) {
    return result(Outcome.REFUSED, Optional.empty(), why, PublishResult.Files.none());
  }

  PublishResult declined(String why, Look look) {
    return result(
        Outcome.CONFLICT,
        head(look),
        "the delivery repository does not take it: " + why,
        PublishResult.Files.none());
  }

  PublishResult conflict(String why) {
    return result(Outcome.CONFLICT, Optional.empty(), why, PublishResult.Files.none());
  }

  PublishResult failed(String why) {
    return result(Outcome.FAILED, Optional.empty(), why, PublishResult.Files.none());
  }

  private PublishResult result(
      Outcome outcome, Optional<String> commit, String why, PublishResult.Files files) {
    return new PublishResult(
        outcome,
        delivery.target(),
        delivery.environments(),
        commit,
        source,
        why,
        files,
        findings,
        Optional.empty());
  }

  private static Optional<String> head(Look look) {
    return look.head().map(DeliveredCommit::id);
  }
}
