package dev.weir.pipeline;

import dev.weir.check.argocd.OneCluster;
import dev.weir.check.lineage.RepositoryChecks;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The findings of all stages, narrowed to what is selected. */
final class Findings {

  private static final Pattern TEAM_FILE =
      Pattern.compile("teams/([^/]+)/(?:(?:jobs|clusters)/([^/]+)\\.ya?ml)?.*");
  private static final Pattern ENVIRONMENT_FILE = Pattern.compile("environments/([^/]+)/.+");

  private Findings() {}

  static Diagnostics of(
      Repository repository,
      List<EnvironmentRun> runs,
      List<UnitResult> results,
      Selection selection) {
    List<Diagnostic> all = new ArrayList<>(repository.diagnostics().all());
    all.addAll(RepositoryChecks.check(repository.resolution().environments()).all());
    all.addAll(OneCluster.check(repository.resolution().environments()).all());
    runs.forEach(run -> all.addAll(run.ofEnvironment().all()));
    results.forEach(result -> all.addAll(result.diagnostics().all()));
    boolean complete = selection.isEverything() && all.stream().noneMatch(Diagnostic::isError);
    if (complete) {
      runs.forEach(run -> all.addAll(run.ofAllUnits(results).all()));
    }
    return selected(Diagnostics.of(all), selection);
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
