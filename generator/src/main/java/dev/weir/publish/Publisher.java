package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.EnvironmentException;
import dev.weir.diagnostic.Location;
import dev.weir.git.Ancestry;
import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import dev.weir.git.PathChange;
import dev.weir.git.PushOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings branches of a delivery repository to what is rendered: looks, decides, commits on what it
 * saw, pushes if that is still there, and else looks again.
 */
public final class Publisher {

  /** What lies beside the content of a delivered tree. */
  public static final Set<String> BESIDE = Set.of(".weir", HydratorMetadata.PATH);

  /** Enough for eight publishers at once; with the pauses about half a minute. */
  static final int ATTEMPTS = 12;

  /** How many pushes on end may break off: each may take a minute to do so. */
  static final int MOST_BROKEN = 3;

  private final Source source;
  private final CommitMessage message;
  private final Gates gates;
  private final DeliveryClone clone;
  private final Pause pause;

  /** A publisher of one source commit to one repository. */
  public Publisher(Source source, CommitMessage message, Gate gate, DeliveryClone clone) {
    this.source = source;
    this.message = message;
    this.gates = new Gates(source, gate.judge(), gate.options());
    this.clone = clone;
    this.pause = gate.pause();
  }

  /** What the caller decides: what would be lost, what was asked for, and how long to wait. */
  public record Gate(StateJudge judge, Set<PublishOption> options, Pause pause) {}

  /** The result of a delivery that is not even tried. */
  public static PublishResult refused(Delivery delivery, String source, String why) {
    return new Results(delivery, source).refused(why);
  }

  /** Publishes one branch; trouble with the other side is a result, too. */
  public PublishResult publish(Delivery delivery) {
    Results results = new Results(delivery, source.commit().id());
    try {
      return attempts(delivery, results);
    } catch (EnvironmentException e) {
      return results.failed(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What lies on branches that nothing is delivered to any more; nothing where that cannot be read,
   * since what was published is published.
   *
   * @param all every delivery of the inputs, wherever it goes
   * @param platform the file that findings about a lost environment point to
   */
  public Diagnostics leftBehind(List<Delivery> all, Location platform) {
    try {
      return new LeftBranches(source.owner(), all, platform).in(clone);
    } catch (EnvironmentException e) {
      return Diagnostics.none();
    }
  }

  private PublishResult attempts(Delivery delivery, Results results) {
    String why = "";
    Optional<String> pushed = Optional.empty();
    int broken = 0;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (attempt > 1) {
        pause.before(attempt);
      }
      Step step = attempt(delivery, results, pushed);
      if (step.result().isPresent()) {
        return step.result().get();
      }
      why = step.why();
      pushed = step.pushed();
      broken = step.isBroken() ? broken + 1 : 0;
      if (broken == MOST_BROKEN) {
        return afterBroken(delivery, results, step);
      }
    }
    return results.conflict(ATTEMPTS + " attempts were overtaken, the last with: " + why);
  }

  /** Who never answers is not asked for ever. The last push may have arrived all the same. */
  private PublishResult afterBroken(Delivery delivery, Results results, Step last) {
    Look look = Look.at(clone, delivery);
    return last.pushed()
        .filter(commit -> look.head().filter(head -> head.id().equals(commit)).isPresent())
        .map(commit -> results.published(commit, PublishResult.Files.none(), look))
        .orElseGet(
            () -> results.failed(MOST_BROKEN + " pushes broke off, the last with: " + last.why()));
  }

  /**
   * One attempt.
   *
   * @param result empty when there is to be another
   * @param pushed the commit whose push broke off: it may have arrived
   */
  private record Step(
      Optional<PublishResult> result, String why, Optional<String> pushed, boolean isBroken) {

    static Step end(PublishResult result) {
      return new Step(Optional.of(result), "", Optional.empty(), false);
    }
  }

  private Step attempt(Delivery delivery, Results results, Optional<String> pushed) {
    Look look = Look.at(clone, delivery);
    if (pushed.isPresent() && pushed.equals(look.head().map(DeliveredCommit::id))) {
      return Step.end(results.published(pushed.get(), PublishResult.Files.none(), look));
    }
    Diagnostics findings = gates.ofBranches(look, delivery);
    Results judged = results.with(findings);
    if (findings.hasErrors()) {
      return Step.end(judged.refused(look));
    }
    Optional<Ancestry> ancestry = ancestry(look, delivery);
    Optional<Diagnostic> refusal = ancestry.flatMap(a -> order(look, delivery).refusal(a));
    if (refusal.isPresent()) {
      return Step.end(judged.with(Diagnostics.of(List.of(refusal.get()))).refused(look));
    }
    if (ancestry.equals(Optional.of(Ancestry.OLDER))) {
      return Step.end(judged.superseded(look));
    }
    boolean same =
        look.head().filter(h -> h.content().equals(clone.name(delivery.files()))).isPresent();
    return same && !look.lacksSynced()
        ? unchanged(delivery, look, judged)
        : changed(delivery, look, judged);
  }

  private Optional<Ancestry> ancestry(Look look, Delivery delivery) {
    return look.target().source().map(from -> order(look, delivery).ancestry());
  }

  private Order order(Look look, Delivery delivery) {
    return new Order(source, delivery, look.target().source().orElse(""));
  }

  private Step unchanged(Delivery delivery, Look look, Results results) {
    boolean noted = look.target().source().equals(Optional.of(source.commit().id()));
    if (noted || gates.options().contains(PublishOption.DRY_RUN)) {
      return Step.end(results.unchanged(look));
    }
    PushOutcome outcome = new Shipment(clone, source, delivery).note(look);
    return outcome.kind() == PushOutcome.Kind.DONE
        ? Step.end(results.unchanged(look))
        : retry(results, look, outcome, Optional.empty());
  }

  private Step changed(Delivery delivery, Look look, Results results) {
    String content = clone.write(delivery.files());
    List<PathChange> changes = clone.changes(look.before(content), content);
    Results judged =
        results.with(gates.ofState(clone, delivery)).with(gates.ofChanges(delivery, changes));
    if (judged.findings().hasErrors()) {
      return Step.end(judged.refused(look));
    }
    CommitMessage.Rendered text = message.render(source, delivery, changes);
    if (text.text().isEmpty()) {
      return Step.end(judged.with(Diagnostics.of(text.finding().stream().toList())).refused(look));
    }
    PublishResult.Files files = new ChangeSummary(changes).files();
    if (gates.options().contains(PublishOption.DRY_RUN)) {
      return Step.end(judged.wouldPublish(files, look));
    }
    Shipment shipment = new Shipment(clone, source, delivery);
    Shipment.Cargo cargo = shipment.commit(look, content, text.text().get());
    PushOutcome outcome = shipment.push(look, cargo);
    return outcome.kind() == PushOutcome.Kind.DONE
        ? Step.end(judged.published(cargo.commit(), files, look))
        : retry(judged, look, outcome, Optional.of(cargo.commit()));
  }

  private static Step retry(
      Results results, Look look, PushOutcome outcome, Optional<String> commit) {
    if (outcome.kind() == PushOutcome.Kind.REFUSED) {
      return Step.end(results.declined(outcome.why(), look));
    }
    boolean unknown = outcome.kind() == PushOutcome.Kind.UNKNOWN;
    return new Step(Optional.empty(), outcome.why(), unknown ? commit : Optional.empty(), unknown);
  }
}
