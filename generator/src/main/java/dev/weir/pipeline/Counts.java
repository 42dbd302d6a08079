package dev.weir.pipeline;

import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How many of each thing a run looked at; a job in two environments is one job. */
public record Counts(int environments, int teams, int jobs, int objects) {

  static Counts of(Repository repository, Selection selection, List<UnitResult> results) {
    Set<String> teams = new TreeSet<>();
    Set<String> jobs = new TreeSet<>();
    int environments = 0;
    for (ResolvedEnvironment environment : repository.resolution().environments()) {
      if (selection.environment(environment.name())) {
        environments++;
        environment.teams().stream()
            .filter(team -> selection.team(team.name()))
            .forEach(team -> count(team, selection, teams, jobs));
      }
    }
    int objects = results.stream().mapToInt(result -> result.objects().size()).sum();
    return new Counts(environments, teams.size(), jobs.size(), objects);
  }

  private static void count(
      ResolvedTeam team, Selection selection, Set<String> teams, Set<String> jobs) {
    teams.add(team.name());
    team.workloads().stream()
        .flatMap(workload -> workload.jobs().stream())
        .filter(job -> selection.job(job.name()))
        .forEach(job -> jobs.add(team.name() + "/" + job.name()));
  }
}
