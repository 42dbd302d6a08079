package dev.weir.check.platform;

import dev.weir.check.scope.TeamCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.source.Pointers;
import java.util.List;

/** A team has at most as many jobs as the platform's limit. */
final class TeamSize implements TeamCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment, ResolvedTeam team) {
    int jobs = team.workloads().stream().mapToInt(workload -> workload.jobs().size()).sum();
    return environment
        .limits()
        .jobsPerTeam()
        .filter(most -> jobs > most)
        .map(
            most ->
                List.of(
                    Diagnostic.of(
                        PlatformCodes.TOO_MANY_JOBS,
                        Pointers.nearestKey(team.input().file().root(), "/metadata/name"),
                        jobs + " jobs in " + environment.name(),
                        "at most " + most + ", by limits.jobsPerTeam",
                        "split the team, or ask the platform for a wider limit")))
        .orElse(List.of());
  }
}
