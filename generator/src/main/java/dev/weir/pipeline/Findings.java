package dev.weir.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.check.argocd.OneCluster;
import dev.weir.check.lineage.RepositoryChecks;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.CompanyIndex;
import dev.weir.policy.Judgement;
import dev.weir.policy.Policies;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.waiver.About;
import dev.weir.policy.waiver.Sight;
import dev.weir.policy.waiver.Waived;
import dev.weir.policy.waiver.WaiverUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The findings of all stages, narrowed to what is selected. */
final class Findings {

  private static final Pattern TEAM_FILE =
      Pattern.compile("teams/([^/]+)/(?:(?:jobs|clusters)/([^/]+)\\.ya?ml)?.*");
  private static final Pattern ENVIRONMENT_FILE = Pattern.compile("environments/([^/]+)/.+");

  private static final Judgement NOTHING = new Judgement(Diagnostics.none(), List.of());

  private Findings() {}

  /**
   * All units, and who judges them together.
   *
   * @param change what changes, as rules see it; asked only when everything is judged
   */
  record Judged(
      List<UnitResult> results, Policies policies, Supplier<Optional<ObjectNode>> change) {

    Judgement ofCompany() {
      return policies.judge(new CompanyIndex(index(), change.get()));
    }

    private List<CompanyIndex.Entry> index() {
      return results.stream().flatMap(result -> result.index().stream()).toList();
    }

    private List<Waived> waived() {
      return results.stream().flatMap(result -> result.waived().stream()).toList();
    }
  }

  /**
   * What a run has to tell.
   *
   * @param waivers those in force that concern what was looked at
   */
  record Told(Diagnostics diagnostics, List<WaiverUse> waivers) {}

  static Told of(
      Repository repository, List<EnvironmentRun> runs, Judged judged, Selection selection) {
    List<UnitResult> results = judged.results();
    List<Diagnostic> all = new ArrayList<>(repository.diagnostics().all());
    all.addAll(judged.policies().diagnostics().all());
    all.addAll(RepositoryChecks.check(repository.resolution().environments()).all());
    all.addAll(OneCluster.check(repository.resolution().environments()).all());
    runs.forEach(run -> all.addAll(run.ofEnvironment().all()));
    results.forEach(result -> all.addAll(result.diagnostics().all()));
    boolean complete = selection.isEverything() && all.stream().noneMatch(Findings::leavesOut);
    if (complete) {
      runs.forEach(run -> all.addAll(run.ofAllUnits(results).all()));
    }
    Judgement ofCompany = complete ? judged.ofCompany() : NOTHING;
    all.addAll(ofCompany.findings().all());
    List<Waived> waived = new ArrayList<>(judged.waived());
    waived.addAll(ofCompany.waived());
    Sight sight = sight(judged, selection, complete);
    if (all.stream().noneMatch(Findings::leavesOut)) {
      all.addAll(judged.policies().review(waived, sight).all());
    }
    return new Told(
        selected(Diagnostics.of(all), selection), judged.policies().uses(waived, sight));
  }

  private static Sight sight(Judged judged, Selection selection, boolean complete) {
    Policies policies = judged.policies();
    List<About> objects =
        policies.hasWaivers() ? judged.index().stream().map(policies::about).toList() : List.of();
    return new Sight(
        selection.environments(), selection.teams(), selection.jobs(), objects, complete);
  }

  /**
   * An error of any other stage may have kept something from the policies, and from what looks at
   * all units together. What a policy refuses is all there, but for its files.
   */
  private static boolean leavesOut(Diagnostic finding) {
    return finding.isError() && !PolicyRule.isCode(finding.code().value());
  }

  /** Those that a selection is about. */
  static Diagnostics selected(Diagnostics all, Selection selection) {
    return Diagnostics.of(all.all().stream().filter(d -> isSelected(d, selection)).toList());
  }

  /** By the file it is about: those of other environments, teams and jobs are left out. */
  static boolean isSelected(Diagnostic finding, Selection selection) {
    String file = finding.location().file();
    Matcher environment = ENVIRONMENT_FILE.matcher(file);
    if (environment.matches()) {
      return selection.environment(environment.group(1));
    }
    Matcher team = TEAM_FILE.matcher(file);
    return !team.matches()
        || (selection.team(team.group(1))
            && (team.group(2) == null || selection.job(team.group(2))));
  }
}
