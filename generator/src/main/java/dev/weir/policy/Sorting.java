package dev.weir.policy;

import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import dev.weir.manifest.Whereabouts;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.waiver.About;
import dev.weir.policy.waiver.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the answers of judges into findings, and parts those that are excused. */
final class Sorting {

  private static final int SHOWN = 200;

  private final Standards standards;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Waived> waived = new ArrayList<>();

  Sorting(Standards standards) {
    this.standards = standards;
  }

  /** Where an object is seen, and what it is. */
  record Seen(Tier tier, Whereabouts whereabouts, About about) {}

  /** What a judge was asked about. */
  record Asked(String about, Location at) {}

  void add(RuleFinding finding, Judge judge, Seen seen) {
    Diagnostic diagnostic = diagnostic(finding, judge, seen);
    Optional<Waived> excused = standards.waivers().excusing(diagnostic, seen.about);
    excused.ifPresentOrElse(waived::add, () -> findings.add(diagnostic));
  }

  void addFaults(Verdict verdict, Judge judge, Asked asked) {
    for (String reason : verdict.failures()) {
      findings.add(
          Diagnostic.of(
              PolicyCodes.NO_RESULT,
              asked.at,
              "the policies of "
                  + judge.name()
                  + " gave no result for "
                  + asked.about
                  + ": "
                  + reason,
              "a result: none is not a pass",
              "mend the rule, or ask those who own the policies"));
    }
    verdict.answer().odd().forEach(text -> findings.add(odd(judge, asked.at, text)));
  }

  Judgement judgement() {
    return new Judgement(Diagnostics.of(findings), waived);
  }

  private Diagnostic diagnostic(RuleFinding finding, Judge judge, Seen seen) {
    Location at = seen.whereabouts.where(finding.key(), finding.pointer());
    Subject subject = new Subject(finding.key().toString(), finding.pointer());
    return judge
        .catalogue()
        .find(finding.code())
        .map(rule -> weighed(rule, finding, seen, at))
        .orElseGet(() -> odd(judge, at, "code \"" + finding.code() + "\": " + finding.message()))
        .about(subject);
  }

  private Diagnostic weighed(PolicyRule rule, RuleFinding finding, Seen seen, Location at) {
    Levels.Weight weight = standards.levels().of(rule, seen.about.environment(), seen.tier);
    Diagnostic diagnostic =
        Diagnostic.of(
            rule.at(weight.level()), at, finding.message(), rule.expected(), rule.remediation());
    return weight.outlook().map(diagnostic::with).orElse(diagnostic);
  }

  private static Diagnostic odd(Judge judge, Location at, String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return Diagnostic.of(
        PolicyCodes.ODD_FINDING,
        at,
        "the policies of " + judge.name() + " said " + shown,
        "findings of rules in their catalogue, built by data.weir.lib.finding",
        "mend the rule, or ask those who own the policies");
  }
}
