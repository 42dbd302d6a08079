package dev.weir.check;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.TeamCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;

/** Runs every check over what the inputs decide. Threads may share it. */
public final class InputChecks {

  private final List<JobCheck> jobs = Checks.jobs();
  private final List<JobCheck> workloads = Checks.workloads();
  private final List<TeamCheck> teams = Checks.teams();
  private final List<EnvironmentCheck> environments = Checks.environments();

  /**
   * What the checks say of one environment.
   *
   * @param environment without the workloads that have an error
   */
  public record Checked(ResolvedEnvironment environment, Diagnostics diagnostics) {}

  /** A team with what its checks say. */
  private record CheckedTeam(ResolvedTeam team, List<Diagnostic> findings) {}

  /** Every finding of one environment, and what is left of it for later stages. */
  public Checked check(ResolvedEnvironment environment) {
    List<CheckedTeam> checked =
        environment.teams().parallelStream().map(team -> team(environment, team)).toList();
    List<Diagnostic> findings = new ArrayList<>();
    checked.forEach(team -> findings.addAll(team.findings));
    environments.forEach(check -> findings.addAll(check.check(environment)));
    List<ResolvedTeam> left = checked.stream().map(CheckedTeam::team).toList();
    return new Checked(environment.with(left), Diagnostics.of(findings));
  }

  private CheckedTeam team(ResolvedEnvironment environment, ResolvedTeam team) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Workload> good = new ArrayList<>();
    for (Workload workload : team.workloads()) {
      List<Diagnostic> own = workload(environment, team, workload);
      findings.addAll(own);
      if (own.stream().noneMatch(Diagnostic::isError)) {
        good.add(workload);
      }
    }
    teams.forEach(check -> findings.addAll(check.check(environment, team)));
    return new CheckedTeam(new ResolvedTeam(team.input(), team.namespace(), good), findings);
  }

  private List<Diagnostic> workload(
      ResolvedEnvironment environment, ResolvedTeam team, Workload workload) {
    List<Diagnostic> findings = new ArrayList<>();
    JobScope cluster = new JobScope(environment, team, workload, workload.cluster());
    workloads.forEach(check -> findings.addAll(check.check(cluster)));
    for (ResolvedJob part : workload.parts()) {
      JobScope scope = new JobScope(environment, team, workload, part);
      jobs.forEach(check -> findings.addAll(check.check(scope)));
    }
    return findings;
  }
}
