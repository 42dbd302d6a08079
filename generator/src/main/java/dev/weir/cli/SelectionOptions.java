package dev.weir.cli;

import dev.weir.diagnostic.Suggestion;
import dev.weir.pipeline.Selection;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code --env}, {@code --team} and {@code --job}, and knows the names that they may take.
 */
final class SelectionOptions {

  private SelectionOptions() {}

  static Selection of(Run run, InputNames names) {
    List<String> environments = run.texts("--env");
    List<String> teams = run.texts("--team");
    List<String> jobs = run.texts("--job");
    environments.forEach(name -> require(run, "environment", name, names.environments()));
    teams.forEach(name -> require(run, "team", name, names.teams()));
    jobs.forEach(name -> require(run, "job", name, names.jobs(teams)));
    return new Selection(Set.copyOf(environments), Set.copyOf(teams), Set.copyOf(jobs));
  }

  /** Refuses a name that is none of the known ones. */
  static void require(Run run, String what, String typed, Collection<String> known) {
    if (!known.contains(typed)) {
      throw run.mistake(
          "unknown " + what + " \"" + typed + "\"; " + Suggestion.action(typed, known));
    }
  }
}
