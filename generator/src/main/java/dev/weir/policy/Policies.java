package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import dev.weir.manifest.Whereabouts;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.policy.bundle.PolicyPaths;
import dev.weir.policy.bundle.PolicyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every bundle that judges a repository. Threads may share it. */
public final class Policies {

  private static final Policies NONE = new Policies(List.of(), Diagnostics.none());

  private final List<Judge> judges;
  private final Diagnostics ofBundles;

  Policies(List<Judge> judges, Diagnostics ofBundles) {
    this.judges = List.copyOf(judges);
    this.ofBundles = ofBundles;
  }

  /** Nobody judges. */
  public static Policies none() {
    return NONE;
  }

  /** What is to be said of the bundles themselves: those that are stale or cannot run. */
  public Diagnostics ofBundles() {
    return ofBundles;
  }

  /**
   * What the policies say of one unit, by the tier of its environment.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when a server cannot be asked
   */
  public Diagnostics judge(PolicyUnit unit) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Judge judge : judges) {
      Verdict verdict = judge.judge(unit);
      Tier tier = unit.environment().yardstick().tier();
      for (RuleFinding finding : verdict.answer().findings()) {
        findings.add(diagnostic(finding, judge, new Seen(tier, unit.whereabouts())));
      }
      addFaults(verdict, judge, new Asked(unit.name(), unit.whereabouts().fallback()), findings);
    }
    return Diagnostics.of(findings);
  }

  /** What the policies say of everything together; to be asked when no unit was left out. */
  public Diagnostics judge(CompanyIndex index) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Judge judge : judges) {
      Verdict verdict = judge.judge(index);
      for (RuleFinding finding : verdict.answer().findings()) {
        CompanyIndex.Entry entry = index.entries().get(finding.object());
        findings.add(diagnostic(finding, judge, new Seen(entry.tier(), entry.whereabouts())));
      }
      Asked asked = new Asked("the whole company", Location.ofFile(PolicyPaths.FOLDER));
      addFaults(verdict, judge, asked, findings);
    }
    return Diagnostics.of(findings);
  }

  /** Where an object is seen. */
  private record Seen(Tier tier, Whereabouts whereabouts) {}

  /** What a judge was asked about. */
  private record Asked(String about, Location at) {}

  private static Diagnostic diagnostic(RuleFinding finding, Judge judge, Seen seen) {
    Location at = seen.whereabouts.where(finding.key(), finding.pointer());
    Subject subject = new Subject(finding.key().toString(), finding.pointer());
    Function<PolicyRule, Diagnostic> ofRule =
        rule ->
            Diagnostic.of(
                rule.in(seen.tier), at, finding.message(), rule.expected(), rule.remediation());
    return judge
        .catalogue()
        .find(finding.code())
        .map(ofRule)
        .orElseGet(() -> odd(judge, at, "code \"" + finding.code() + "\": " + finding.message()))
        .about(subject);
  }

  private static void addFaults(
      Verdict verdict, Judge judge, Asked asked, List<Diagnostic> findings) {
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

  private static Diagnostic odd(Judge judge, Location at, String text) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
    return Diagnostic.of(
        PolicyCodes.ODD_FINDING,
        at,
        "the policies of " + judge.name() + " said " + shown,
        "findings of rules in their catalogue, built by data.weir.lib.finding",
        "mend the rule, or ask those who own the policies");
  }

  /** A catalogue's data with the facts of the environments. */
  static ObjectNode data(Catalogue catalogue, ObjectNode environments) {
    ObjectNode data = catalogue.data().deepCopy();
    data.withObject("/weir").set("environments", environments);
    return data;
  }
}
