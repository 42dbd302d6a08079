package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Restore;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of a job's life that its own file can break; those over a previous state come apart. */
final class LifeRules {

  private final ResolvedJob job;
  private final List<Diagnostic> findings = new ArrayList<>();

  private LifeRules(ResolvedJob job) {
    this.job = job;
  }

  /** One finding for each broken rule. */
  static List<Diagnostic> findings(ResolvedJob job) {
    LifeRules rules = new LifeRules(job);
    rules.restore();
    rules.move();
    rules.acceptedLoss();
    return rules.findings;
  }

  private void restore() {
    Optional<Restore> restore = job.settings().restore();
    if (restore.isEmpty()) {
      return;
    }
    boolean path = restore.get().from().filter(p -> !p.isEmpty()).isPresent();
    if (!path || restore.get().id().isEmpty()) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.RESTORE_INCOMPLETE,
              job.at("restore"),
              path ? "\"restore\" has no id" : "\"restore\" has no path in from",
              "from with the savepoint's path and id with a number that was never used",
              path ? "add id: 1, or one more than the last" : "add from: s3://…"));
    }
  }

  private void move() {
    if (job.settings().movedFrom().isEmpty()) {
      return;
    }
    boolean key = job.leaves().containsKey("stateKey");
    boolean savepoint = job.settings().restore().flatMap(Restore::from).isPresent();
    if (!key || !savepoint) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.MOVE_INCOMPLETE,
              job.at("movedFrom"),
              "a move without " + (key ? "the savepoint to start from" : "a written-down stateKey"),
              "movedFrom together with stateKey and restore: the new resource starts empty otherwise",
              key ? "add restore with the last savepoint" : "add stateKey with the job's folder"));
    }
  }

  private void acceptedLoss() {
    job.settings()
        .acceptStateLoss()
        .flatMap(JobSettings.AcceptStateLoss::until)
        .filter(until -> !isDay(until))
        .ifPresent(
            until ->
                findings.add(
                    Diagnostic.of(
                        ResolveCodes.DATE,
                        job.at("acceptStateLoss.until"),
                        "until is \"" + until + "\"",
                        "a day of the calendar: year-month-day",
                        "write a day that exists")));
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
