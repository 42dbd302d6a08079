package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.EnvironmentException;
import dev.weir.git.CommitFacts;
import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to the pull request of each delivery that waits for one: what was pushed is open for review,
 * under the words of its commit.
 *
 * @param server its name for people
 */
public record Reviewer(DeliveryClone repository, PullRequests pullRequests, String server) {

  private static final Set<Outcome> DELIVERED = EnumSet.of(Outcome.PUBLISHED, Outcome.UNCHANGED);

  /** The result with what became of its pull request; the push stands whatever that is. */
  public PublishResult review(Delivery delivery, PublishResult result) {
    if (!DELIVERED.contains(result.outcome()) || result.commit().isEmpty()) {
      return result;
    }
    DeliveredCommit head = repository.commit(result.commit().get());
    if (!delivery.hasReview() || isSynced(delivery, head)) {
      return result.with(Review.without(Review.State.NOT_NEEDED));
    }
    try {
      return pullRequests.areOffered()
          ? result.with(asked(delivery, result, head))
          : result.with(notOffered(delivery)).with(Review.without(Review.State.NOT_OFFERED));
    } catch (EnvironmentException e) {
      return result.with(failed(delivery, e)).with(Review.without(Review.State.FAILED));
    }
  }

  private boolean isSynced(Delivery delivery, DeliveredCommit head) {
    return repository
        .head(delivery.synced())
        .filter(synced -> synced.content().equals(head.content()))
        .isPresent();
  }

  private Review asked(Delivery delivery, PublishResult result, DeliveredCommit head) {
    PullRequests.Ends ends = new PullRequests.Ends(delivery.target(), delivery.synced());
    PullRequests.Text text = text(head.facts());
    Optional<PullRequests.Open> open = pullRequests.find(ends);
    if (open.isEmpty()) {
      return Review.of(Review.State.OPENED, pullRequests.open(ends, text));
    }
    // People may have written more: their words go only when there are new ones of a commit.
    if (result.outcome() == Outcome.UNCHANGED) {
      return Review.of(Review.State.KEPT, open.get());
    }
    pullRequests.rewrite(open.get(), text);
    return Review.of(Review.State.UPDATED, open.get());
  }

  private static PullRequests.Text text(CommitFacts commit) {
    return new PullRequests.Text(commit.subject(), commit.body());
  }

  private Diagnostic failed(Delivery delivery, EnvironmentException trouble) {
    return Diagnostic.of(
        PublishCodes.NO_PULL_REQUEST,
        delivery.place(),
        "no pull request from \""
            + delivery.target()
            + "\" to \""
            + delivery.synced()
            + "\" could be opened or updated: "
            + trouble.getMessage(),
        "a pull request for what was pushed",
        "mend that and publish again, which opens it, or open it by hand");
  }

  private Diagnostic notOffered(Delivery delivery) {
    return Diagnostic.of(
        PublishCodes.NOT_ON_GITHUB,
        delivery.place(),
        "\"" + server + "\" is no repository on GitHub",
        "GitHub, or an enterprise server of it, for --pr to open a pull request",
        "merge \""
            + delivery.target()
            + "\" into \""
            + delivery.synced()
            + "\" in the way that the server has for that");
  }
}
